import type { DemoListing } from './listing';

/** Things that are let, sold or swapped. */
export const dealListings: readonly DemoListing[] = [
  {
    key: 'betonniere-louee',
    ...{ owner: 'paul', mode: 'rent', category: 'building-site', picture: 'concrete-mixer' },
    title: 'Bétonnière thermique, 150 litres',
    description:
      'Elle démarre au quart de tour. Le bac se vide d’une main. Rendez-la rincée : le béton sec, c’est une heure au burin. Essence non comprise, il en faut deux litres par demi-journée.',
    ...{ condition: 'good', valueEuros: 480, maxDays: 14, daysAgo: 21 },
    more: { dayCents: 1800, weekCents: 7500, depositCents: 15000, minDays: 1 },
  },
  {
    key: 'chapiteau',
    ...{ owner: 'michel', mode: 'rent', category: 'parties', picture: 'gazebo' },
    title: 'Grande tonnelle de fête, 3 × 6 m',
    description:
      'Pour quarante personnes debout. Il faut être quatre pour la monter, comptez une heure. Les murs se zippent s’il pleut. L’argent de la location entretient la salle du foyer.',
    ...{ condition: 'good', valueEuros: 390, maxDays: 7, daysAgo: 33 },
    more: { dayCents: 2500, weekCents: 9000, depositCents: 20000, rna: 'W421004217' },
  },
  {
    key: 'broyeur-loue',
    ...{ owner: 'amina', mode: 'rent', category: 'garden', picture: 'shredder' },
    title: 'Broyeur de branches, à l’heure',
    description:
      'Jusqu’à quatre centimètres de diamètre. Je vous montre comment le nourrir sans vous faire peur. Casque et gants prêtés avec.',
    ...{ condition: 'very-good', valueEuros: 620, daysAgo: 12 },
    more: { hourCents: 600, depositCents: 10000, minMinutes: 60, maxMinutes: 480, slotMinutes: 60 },
  },
  {
    key: 'velo-vendu',
    ...{ owner: 'lucie', mode: 'sell', category: 'bicycles', picture: 'bicycle' },
    title: 'Vélo d’enfant, six à huit ans',
    description:
      'Vingt pouces, freins et pneus neufs. La sonnette marche, nous avons vérifié plusieurs fois par jour.',
    ...{ condition: 'good', daysAgo: 4 },
    more: { priceCents: 4500, takesOffers: true, defects: 'Une rayure sur le cadre, côté chaîne.' },
  },
  {
    key: 'miel',
    ...{ owner: 'paul', mode: 'sell', category: 'preserving', picture: 'jars' },
    title: 'Miel de châtaignier du Pilat, pot de 500 g',
    description:
      'Récolté en juillet à huit cents mètres d’altitude. Foncé, corsé, il cristallise peu. Rapportez le pot vide, je vous rends cinquante centimes.',
    ...{ units: 24, daysAgo: 15 },
    more: { priceCents: 850 },
  },
  {
    key: 'bureau-vendu',
    ...{ owner: 'ines', mode: 'sell', category: 'office', picture: 'desk' },
    title: 'Bureau en chêne, deux tiroirs',
    description:
      'Il vient d’une école. Un mètre vingt de large. Il faut être deux pour le descendre de l’atelier, je suis l’une des deux.',
    ...{ condition: 'worn', daysAgo: 9 },
    more: {
      priceCents: 6000,
      takesOffers: true,
      defects: 'Le plateau a vécu : taches d’encre et deux entailles.',
    },
  },
  {
    key: 'guitare-troc',
    ...{ owner: 'ahmed', mode: 'swap', category: 'instruments', picture: 'guitar' },
    title: 'Guitare folk contre un petit ampli',
    description: 'Cordes changées au printemps, elle tient l’accord. Housse comprise.',
    ...{ condition: 'good', valueEuros: 120, daysAgo: 8 },
    more: { wanted: 'Un petit ampli, une pédale d’effet, ou un ukulélé en bon état.' },
  },
  {
    key: 'ukulele-troc',
    ...{ owner: 'karim', mode: 'swap', category: 'instruments' },
    title: 'Ukulélé soprano avec housse',
    description:
      'Acheté pour apprendre pendant un hiver. L’hiver est passé, je préfère l’échanger que le ranger.',
    ...{ condition: 'very-good', valueEuros: 60, daysAgo: 6 },
    more: { wanted: 'Une guitare, ou des livres de partitions.' },
  },
  {
    key: 'plants-troc',
    ...{ owner: 'therese', mode: 'swap', category: 'plants', picture: 'plants' },
    title: 'Plants de fraisiers contre boutures de sauge',
    description: 'Une douzaine de jeunes plants enracinés, d’une variété qui remonte jusqu’en octobre.',
    ...{ condition: 'very-good', daysAgo: 3 },
    more: { wanted: 'Sauge, romarin, ou tout ce qui sent bon et ne craint pas le gel.' },
  },
  {
    key: 'pommes',
    ...{ owner: 'therese', mode: 'give', category: 'groceries', picture: 'basket' },
    title: 'Pommes du jardin, cinq kilos',
    description: 'Pas traitées, un peu tachées, excellentes en compote. Apportez un sac.',
    ...{ units: 3, daysAgo: 2, untilInDays: 12 },
    more: { storage: 'Au frais et au sec.', allergens: 'Aucun.' },
  },
];
