import type { FirstCategory } from './first-category';

/** Where one lives, what one eats, and what one makes. */
export const categoriesAtHome: Record<'housing' | 'food' | 'making', readonly FirstCategory[]> = {
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
};
