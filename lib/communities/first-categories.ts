import type { Theme } from './themes';

/** Hints are words between spaces; a hint of several words has `_` between them. */
export type FirstCategory = { slug: string; nameFr: string; nameEn: string; hints: string };

/** The categories that every community begins with, and the words of a title that make us think of each. */
export const firstCategories: Record<Theme, readonly FirstCategory[]> = {
  housing: [
    {
      slug: 'furniture',
      nameFr: 'Meubles et décoration',
      nameEn: 'Furniture and decoration',
      hints:
        'meuble canape fauteuil armoire commode etagere buffet lampe lustre miroir tapis rideau cadre matelas sommier sofa armchair wardrobe shelf lamp mirror rug curtain mattress',
    },
    {
      slug: 'appliances',
      nameFr: 'Électroménager',
      nameEn: 'Household appliances',
      hints:
        'aspirateur frigo refrigerateur congelateur four micro_onde lave_linge lave_vaisselle seche_linge fer_a_repasser ventilateur radiateur shampouineuse deshumidificateur vacuum fridge freezer oven washing_machine iron fan heater dehumidifier',
    },
    {
      slug: 'bedding',
      nameFr: 'Linge et couchage',
      nameEn: 'Bedding and linen',
      hints:
        'drap couette oreiller couverture serviette lit_pliant lit_d_appoint matelas_gonflable nappe duvet sheet quilt pillow blanket towel folding_bed airbed tablecloth',
    },
    {
      slug: 'baby',
      nameFr: 'Bébé et petite enfance',
      nameEn: 'Baby and toddler',
      hints:
        'bebe lit_bebe lit_a_barreaux berceau chaise_haute transat table_a_langer parc barriere baignoire cot cradle high_chair bouncer changing playpen gate baby_bed baby',
    },
    {
      slug: 'rooms',
      nameFr: 'Salles, ateliers et bureaux',
      nameEn: 'Rooms, workshops and desks',
      hints:
        'salle atelier bureau_partage local cave garage parking place_de_stationnement terrain room hall workshop desk cellar garage parking',
    },
    {
      slug: 'beds',
      nameFr: 'Lits et hébergements',
      nameEn: 'Beds and stays',
      hints: 'lit_d_ami chambre hebergement nuit canape_lit accueil couch spare_room bed stay night host',
    },
  ],
  food: [
    {
      slug: 'kitchen',
      nameFr: 'Cuisine et vaisselle',
      nameEn: 'Kitchen and tableware',
      hints:
        'casserole poele marmite cocotte vaisselle assiette verre couvert moule robot mixeur batteur cafetiere percolateur machine_a_pain yaourtiere pan pot plate glass cutlery mixer blender coffee',
    },
    {
      slug: 'conviviality',
      nameFr: 'Appareils à partager',
      nameEn: 'Appliances for sharing a meal',
      hints:
        'raclette fondue crepe crepiere gaufre gaufrier plancha barbecue pierrade wok paella popcorn pancake waffle grill',
    },
    {
      slug: 'preserving',
      nameFr: 'Bocaux et conserves',
      nameEn: 'Jars and preserving',
      hints:
        'bocal bocaux conserve sterilisateur confiture pressoir deshydrateur extracteur_de_jus tonneau bouteille saucisse jar preserving jam honey miel extractor press dehydrator juicer barrel bottle',
    },
    {
      slug: 'garden',
      nameFr: 'Jardin et potager',
      nameEn: 'Garden and vegetable patch',
      hints:
        'jardin potager beche rateau tondeuse taille_haie broyeur motoculteur composteur arrosoir tuyau serre debroussailleuse scarificateur garden spade rake mower hedge trimmer shredder tiller compost watering hose greenhouse',
    },
    {
      slug: 'plants',
      nameFr: 'Plants, graines et récoltes',
      nameEn: 'Plants, seeds and harvests',
      hints:
        'plant plante graine semis bouture fraisier tomate courge noix pomme pot terreau herbe iris dahlia vivace plants seed seedling cutting strawberry tomato squash walnut apple herb perennial',
    },
    {
      slug: 'groceries',
      nameFr: 'Aliments et paniers',
      nameEn: 'Food and baskets',
      hints:
        'legume fruit pain oeuf fromage confiture_maison panier surplus conserve_maison vegetable fruit bread egg cheese basket surplus food',
    },
  ],
  making: [
    {
      slug: 'hand-tools',
      nameFr: 'Outils à main',
      nameEn: 'Hand tools',
      hints:
        'outil marteau tournevis cle_a_molette pince scie rabot caisse_a_outils boite_a_outils niveau metre_ruban serre_joint etau burin tool tool_box hammer screwdriver wrench spanner pliers saw plane box level clamp vice chisel',
    },
    {
      slug: 'power-tools',
      nameFr: 'Outils électriques',
      nameEn: 'Power tools',
      hints:
        'perceuse visseuse rallonge ponceuse meuleuse scie sauteuse circulaire rabot perforateur karcher nettoyeur_haute_pression haute_pression compresseur decolleuse poste_a_souder drill screwdriver sander grinder jigsaw circular pressure_washer compressor steamer welder',
    },
    {
      slug: 'building-site',
      nameFr: 'Échelles et chantier',
      nameEn: 'Ladders and building site',
      hints:
        'echelle escabeau echafaudage betonniere brouette chantier treteau bache etai diable palan carrelette planche ladder stepladder scaffold wheelbarrow concrete_mixer trestle tarpaulin prop hoist tile board',
    },
    {
      slug: 'sewing',
      nameFr: 'Couture et création',
      nameEn: 'Sewing and crafts',
      hints:
        'couture machine_a_coudre tissu laine tricot aiguille surjeteuse peinture chevalet poterie patron sewing sewing_machine fabric wool knitting needle overlocker paint easel pottery pattern',
    },
    {
      slug: 'repair',
      nameFr: 'Électronique et réparation',
      nameEn: 'Electronics and repair',
      hints:
        'fer_a_souder multimetre composant_electronique arduino reparation piece_detachee imprimante_3d testeur soldering multimeter component electronics repair spare tester',
    },
    {
      slug: 'odd-jobs',
      nameFr: 'Bricolage et dépannage',
      nameEn: 'Odd jobs and repairs',
      hints:
        'bricolage depannage montage peinture reparation plomberie electricite jardinage tonte taille coup_de_main odd_job handyman repairing painting assembling mowing pruning',
    },
  ],
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
