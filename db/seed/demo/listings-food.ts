import type { DemoListing } from './listing';

export const foodListings: readonly DemoListing[] = [
  {
    key: 'fondue', owner: 'nadia', mode: 'lend', category: 'conviviality', picture: 'fondue',
    title: 'Service à fondue, six fourchettes',
    description: 'Caquelon en fonte émaillée, réchaud et six fourchettes de couleurs différentes pour ne pas se disputer. L’alcool à brûler est à acheter. On le rapporte propre et sec, c’est tout.',
    condition: 'very-good', valueEuros: 55, maxDays: 5, daysAgo: 2,
  },
  {
    key: 'raclette', owner: 'amina', mode: 'lend', category: 'conviviality', picture: 'raclette',
    title: 'Appareil à raclette pour huit',
    description: 'Les huit poêlons y sont, je les ai comptés. Le câble fait un mètre, prévoyez une rallonge. Souvent demandé le samedi, réservez un peu à l’avance.',
    condition: 'good', valueEuros: 50, maxDays: 4, daysAgo: 34,
  },
  {
    key: 'bocaux', owner: 'therese', mode: 'give', category: 'preserving', picture: 'jars',
    title: 'Quarante bocaux à conserve',
    description: 'Des bocaux d’un litre et de trois quarts, verre épais, sans ébréchure. Les caoutchoucs sont à changer. Je ne fais plus de haricots depuis deux ans, ils seront mieux chez vous. Venez avec des cagettes.',
    condition: 'good', daysAgo: 8,
  },
  {
    key: 'pressoir', owner: 'paul', mode: 'lend', category: 'preserving', picture: 'press',
    title: 'Petit pressoir à pommes et son broyeur',
    description: 'Compter vingt kilos de pommes pour dix litres de jus. Il tient à l’arrière d’un break. Je montre comment on s’en sert, c’est vite compris. Rinçage au jet obligatoire, sinon les guêpes arrivent.',
    condition: 'good', valueEuros: 320, maxDays: 3, daysAgo: 60,
  },
  {
    key: 'fraisiers', owner: 'therese', mode: 'give', category: 'plants', picture: 'plants',
    title: 'Plants de fraisiers et d’iris',
    description: 'J’ai éclairci les plates-bandes. Une vingtaine de fraisiers et autant d’iris bleus, les racines dans du papier humide. À planter dans la semaine.',
    condition: 'new', daysAgo: 1,
  },
  {
    key: 'sterilisateur', owner: 'josiane', mode: 'lend', category: 'preserving', picture: 'pot',
    title: 'Grand stérilisateur avec thermomètre',
    description: 'Quatorze bocaux d’un coup, sur le gaz. Il est lourd une fois plein, laissez-le refroidir avant de bouger quoi que ce soit.',
    condition: 'good', valueEuros: 80, maxDays: 7, daysAgo: 47,
  },
  {
    key: 'outils-jardin', owner: 'claire', mode: 'lend', category: 'garden', picture: 'garden',
    title: 'Outils de jardin : bêche, griffe et arrosoir',
    description: 'De quoi ouvrir un carré de potager le temps d’un week-end. La bêche est affûtée. Merci de gratter la terre avant de les rendre.',
    condition: 'good', valueEuros: 70, maxDays: 7, daysAgo: 16,
  },
  {
    key: 'broyeur', owner: 'paul', mode: 'lend', category: 'garden', picture: 'shredder',
    title: 'Broyeur de branches électrique',
    description: 'Jusqu’à quatre centimètres de diamètre. Lunettes et gants prêtés avec, on les met vraiment. Le paillis reste à vous.',
    condition: 'good', valueEuros: 240, maxDays: 3, closedWeekdays: [7], daysAgo: 23,
  },
  {
    key: 'cafetiere', owner: 'michel', mode: 'lend', category: 'kitchen', picture: 'percolator',
    title: 'Percolateur de soixante tasses',
    description: 'Celui des lotos du foyer. Il met quarante minutes à chauffer, branchez-le avant d’accueillir les gens. Mouture grosse, surtout pas fine.',
    condition: 'good', valueEuros: 180, maxDays: 4, daysAgo: 70,
  },
  {
    key: 'honey-extractor', owner: 'helen', mode: 'lend', category: 'preserving', picture: 'pot',
    title: 'Honey extractor, four frames',
    description: 'Hand cranked, stainless steel. I am happy to show you the first time and to lend the uncapping knife with it. Wash it with cold water only, hot water melts the wax into every corner.',
    condition: 'very-good', valueEuros: 260, maxDays: 5, daysAgo: 30,
  },
  {
    key: 'courges', owner: 'paul', mode: 'give', category: 'plants', picture: 'basket',
    title: 'Pommes tombées et quelques courges',
    description: 'Deux cagettes de pommes à compote et cinq potimarrons. Elles ne se vendent pas mais elles sont bonnes. Prenez ce dont vous avez besoin, laissez le reste au suivant.',
    condition: 'good', units: 5, daysAgo: 4,
  },
];
