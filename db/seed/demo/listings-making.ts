import type { DemoListing } from './listing';

export const makingListings: readonly DemoListing[] = [
  {
    key: 'echelle', owner: 'amina', mode: 'lend', category: 'building-site', picture: 'ladder',
    title: 'Escabeau en bois, sept marches',
    description: 'Il était à mon grand-père et il est plus stable que les neufs. On atteint un plafond de trois mètres. Pas pour dehors sous la pluie.',
    condition: 'good', valueEuros: 80, maxDays: 7, daysAgo: 12,
  },
  {
    key: 'perceuse', owner: 'amina', mode: 'lend', category: 'power-tools', picture: 'drill',
    title: 'Perceuse à percussion et ses forets',
    description: 'Avec un coffret de forets bois, métal et béton. Si un foret casse, dites-le simplement, on s’arrange. Prévoyez un masque pour le béton.',
    condition: 'very-good', valueEuros: 120, maxDays: 5, daysAgo: 7,
  },
  {
    key: 'nettoyeur', owner: 'bruno', mode: 'lend', category: 'power-tools', picture: 'pressure-washer',
    title: 'Nettoyeur haute pression',
    description: 'Cent vingt bars, tuyau de six mètres. Parfait pour une terrasse ou un vélo. L’hiver il dort dans le garage chauffé, ne le laissez pas geler.',
    condition: 'good', valueEuros: 180, maxDays: 3, daysAgo: 15,
  },
  {
    key: 'betonniere', owner: 'bruno', mode: 'lend', category: 'building-site', picture: 'concrete-mixer',
    title: 'Bétonnière électrique, cent trente litres',
    description: 'Il faut une remorque ou un fourgon. Nettoyage au jet et aux cailloux juste après usage, pas le lendemain. J’ai aussi deux seaux de maçon.',
    condition: 'worn', valueEuros: 280, maxDays: 10, daysAgo: 38,
  },
  {
    key: 'brouette', owner: 'paul', mode: 'lend', category: 'building-site', picture: 'wheelbarrow',
    title: 'Brouette de chantier, roue gonflée',
    description: 'Quatre-vingt-dix litres, poignées neuves. Elle supporte le gravier comme le fumier, un coup de jet et c’est reparti.',
    condition: 'good', valueEuros: 75, maxDays: 10, daysAgo: 21,
  },
  {
    key: 'caisse-outils', owner: 'samir', mode: 'give', category: 'hand-tools', picture: 'tool-box',
    title: 'Caisse à outils pour bien commencer',
    description: 'Marteau, trois tournevis, une pince, une clé à molette et un mètre. J’ai tout en double depuis que j’ai vidé la maison de mon oncle. Idéal pour un premier appartement.',
    condition: 'good', daysAgo: 5,
  },
  {
    key: 'ponceuse', owner: 'ines', mode: 'lend', category: 'power-tools', picture: 'sander',
    title: 'Ponceuse excentrique et abrasifs',
    description: 'J’ai poncé trois portes avec et elle n’a pas bronché. Quelques disques de grain 80 et 120 sont fournis, les suivants sont pour vous. Se branche sur un aspirateur d’atelier.',
    condition: 'very-good', valueEuros: 95, maxDays: 5, daysAgo: 10,
  },
  {
    key: 'machine-coudre', owner: 'ines', mode: 'lend', category: 'sewing', picture: 'sewing',
    title: 'Machine à coudre, points simples et zigzag',
    description: 'Réglée le mois dernier. Elle passe le jean si on va doucement. Quatre canettes vides et un jeu d’aiguilles avec. Je veux bien montrer l’enfilage.',
    condition: 'good', valueEuros: 150, maxDays: 14, daysAgo: 18,
  },
  {
    key: 'fer-souder', owner: 'samir', mode: 'lend', category: 'repair', picture: 'soldering-iron',
    title: 'Fer à souder réglable et multimètre',
    description: 'De quoi réparer un jouet ou un casque. Étain fourni pour une petite bricole. Si vous n’avez jamais soudé, venez le mercredi, on le fait ensemble.',
    condition: 'good', valueEuros: 65, maxDays: 7, daysAgo: 29,
  },
  {
    key: 'easel', owner: 'helen', mode: 'lend', category: 'sewing', picture: 'easel',
    title: 'Two field easels',
    description: 'Light wooden easels that fold into a bag. Good for a day painting on the Crêt de l’Œillon. Some old paint stains, which I call character.',
    condition: 'worn', valueEuros: 45, maxDays: 10, units: 2, daysAgo: 26,
  },
  {
    key: 'laine', owner: 'josiane', mode: 'give', category: 'sewing', picture: 'wool',
    title: 'Un grand sac de laine à tricoter',
    description: 'Des pelotes entamées et d’autres entières, surtout du bleu et du gris. De quoi faire des bonnets pour tout le village.',
    condition: 'very-good', daysAgo: 13,
  },
  {
    key: 'decolleuse', owner: 'lucie', mode: 'lend', category: 'power-tools', picture: 'sander',
    title: 'Décolleuse à papier peint',
    description: 'Elle a fait quatre chambres. Comptez une journée par pièce et aérez bien. Rendez-la vidée de son eau.',
    condition: 'good', valueEuros: 60, maxDays: 7, daysAgo: 45, state: 'paused',
  },
];
