import type { FirstCategory } from './first-category';

/** How one gets about, what one enjoys together, and what one works with. */
export const categoriesOut: Record<'mobility' | 'exchange' | 'work', readonly FirstCategory[]> = {
  mobility: [
    {
      slug: 'bicycles',
      nameFr: 'Vélos',
      nameEn: 'Bicycles',
      hints:
        'velo vtt vtc draisienne tricycle casque antivol pompe sacoche siege_velo cycle bicycle bike helmet lock pump pannier',
    },
    {
      slug: 'carrying',
      nameFr: 'Remorques et portage',
      nameEn: 'Trailers and carrying',
      hints:
        'remorque carriole diable porte_velo coffre_de_toit barres_de_toit galerie sangle barre attelage chariot valise trailer sack truck rack roof_box strap bars towbar cart suitcase',
    },
    {
      slug: 'cars',
      nameFr: 'Voiture et deux-roues',
      nameEn: 'Car and motorbike',
      hints:
        'voiture auto chaine_a_neige pneu cric batterie chargeur cable booster siege rehausseur moto car snow_chain tyre jack battery charger jump child_seat booster motorbike',
    },
    {
      slug: 'outings',
      nameFr: 'Rando, neige et eau',
      nameEn: 'Walks, snow and water',
      hints:
        'tente raquette ski luge rando sac_a_dos duvet sac_de_couchage kayak canoe paddle baton gourde rechaud camping tent snowshoe sledge hike rucksack sleeping_bag canoe pole stove',
    },
    {
      slug: 'prams',
      nameFr: 'Poussettes et portage de bébé',
      nameEn: 'Prams and baby carriers',
      hints: 'poussette landau porte_bebe echarpe cosy siege pram pushchair stroller carrier sling',
    },
    {
      slug: 'rides',
      nameFr: 'Trajets partagés',
      nameEn: 'Shared rides',
      hints: 'covoiturage trajet conduire emmener aller_retour navette ride carpool lift drive',
    },
  ],
  exchange: [
    {
      slug: 'books',
      nameFr: 'Livres, films et musique',
      nameEn: 'Books, films and music',
      hints:
        'livre roman policier paperback bd bande_dessinee manga revue dvd vinyle disque cd album book novel comic magazine record',
    },
    {
      slug: 'games',
      nameFr: 'Jeux et jouets',
      nameEn: 'Games and toys',
      hints:
        'jeu jeux jouet ping_pong puzzle lego playmobil carte poupee console trottinette palet quille molkky petanque game toy board doll card bowls',
    },
    {
      slug: 'instruments',
      nameFr: 'Instruments de musique',
      nameEn: 'Musical instruments',
      hints:
        'guitare piano clavier accordeon flute violon batterie djembe ampli partition ukulele guitar keyboard accordion violin drum amp score',
    },
    {
      slug: 'parties',
      nameFr: 'Fêtes et réceptions',
      nameEn: 'Parties and receptions',
      hints:
        'fete fanion barnum tonnelle chaise table banc treteau guirlande deguisement gobelet nappe percolateur friteuse party gazebo marquee chair bench bunting garland costume cups',
    },
    {
      slug: 'clothes',
      nameFr: 'Vêtements et chaussures',
      nameEn: 'Clothes and shoes',
      hints:
        'vetement robe manteau veste pull chaussure botte pantalon combinaison blouson costume clothes dress coat jacket jumper shoe boot trousers suit',
    },
    {
      slug: 'company',
      nameFr: 'Visites, garde et compagnie',
      nameEn: 'Visits, minding and company',
      hints:
        'garde visite compagnie promenade courses animaux chien chat minding visit company walk shopping pet dog cat',
    },
  ],
  work: [
    {
      slug: 'computing',
      nameFr: 'Informatique',
      nameEn: 'Computing',
      hints:
        'ordinateur portable ecran clavier souris imprimante scanner disque dur cable box routeur tablette laptop computer screen keyboard mouse printer hard drive router tablet',
    },
    {
      slug: 'office',
      nameFr: 'Bureau et papeterie',
      nameEn: 'Office and stationery',
      hints:
        'bureau chaise lampe classeur massicot plastifieuse relieuse papier cartouche tableau_blanc desk chair lamp binder guillotine laminator paper cartridge whiteboard',
    },
    {
      slug: 'sound-and-picture',
      nameFr: 'Son et image',
      nameEn: 'Sound and picture',
      hints:
        'videoprojecteur projecteur television enceinte sono micro appareil_photo camera trepied ecran casque projector speaker microphone tripod screen headphones',
    },
    {
      slug: 'learning',
      nameFr: 'École et apprentissage',
      nameEn: 'School and learning',
      hints:
        'manuel cahier cartable calculatrice dictionnaire scolaire fourniture microscope globe cours textbook satchel calculator dictionary school supplies',
    },
    {
      slug: 'lessons',
      nameFr: 'Cours et conversation',
      nameEn: 'Lessons and conversation',
      hints:
        'cours lecon soutien aide_aux_devoirs conversation langue musique lesson tutoring homework language music',
    },
    {
      slug: 'paperwork',
      nameFr: 'Démarches et numérique',
      nameEn: 'Paperwork and digital help',
      hints:
        'demarche administratif papier ordinateur_aide smartphone impot dossier paperwork form digital smartphone tax',
    },
  ],
};
