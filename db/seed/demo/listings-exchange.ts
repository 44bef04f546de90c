import type { DemoListing } from './listing';

export const exchangeListings: readonly DemoListing[] = [
  {
    key: 'bd', owner: 'karim', mode: 'give', category: 'books', picture: 'books',
    title: 'Trente bandes dessinées',
    description: 'Des séries complètes et des albums seuls. Lues et relues, les dos sont fatigués. Je garde le carton, venez avec un sac solide.',
    condition: 'worn', daysAgo: 3,
  },
  {
    key: 'jeux', owner: 'ahmed', mode: 'lend', category: 'games', picture: 'board-games',
    title: 'Malle de jeux de société',
    description: 'Une douzaine de jeux pour deux à huit personnes, de quoi tenir un week-end de pluie. Les règles sont dedans. On compte les pions en rendant, sans se fâcher.',
    condition: 'good', valueEuros: 120, maxDays: 10, daysAgo: 22,
  },
  {
    key: 'guitare', owner: 'samir', mode: 'lend', category: 'instruments', picture: 'guitar',
    title: 'Guitare d’étude et accordeur',
    description: 'Cordes en nylon changées cet été, housse à bretelles. Pour essayer avant d’acheter. Évitez le coffre de la voiture en plein soleil.',
    condition: 'good', valueEuros: 130, maxDays: 30, daysAgo: 31,
  },
  {
    key: 'barnum', owner: 'michel', mode: 'lend', category: 'parties', picture: 'gazebo',
    title: 'Barnum de trois mètres sur trois',
    description: 'Toile blanche, deux côtés pleins, sardines et poids. Se monte à quatre en un quart d’heure. Pas de barbecue dessous. Rendez la toile sèche.',
    condition: 'good', valueEuros: 260, maxDays: 4, daysAgo: 65,
  },
  {
    key: 'tables', owner: 'michel', mode: 'lend', category: 'parties', picture: 'tables',
    title: 'Tables pliantes et bancs, six ensembles',
    description: 'Un ensemble pour huit personnes. Dites-nous combien il vous en faut. Une remorque est nécessaire à partir de trois.',
    condition: 'good', valueEuros: 90, maxDays: 4, units: 6, daysAgo: 68,
  },
  {
    key: 'chaises', owner: 'michel', mode: 'lend', category: 'parties', picture: 'chairs',
    title: 'Chaises pliantes du foyer, par dix',
    description: 'Cinq lots de dix. Elles s’empilent et tiennent debout dans un break. Comptez-les au départ et au retour.',
    condition: 'worn', valueEuros: 150, maxDays: 4, units: 5, daysAgo: 67,
  },
  {
    key: 'guirlandes', owner: 'claire', mode: 'lend', category: 'parties', picture: 'bunting',
    title: 'Cinquante mètres de fanions en tissu',
    description: 'Cousus à plusieurs pour la fête de la pomme. De quoi habiller une cour. À rendre roulés sur leur bobine, c’est plus simple pour les suivants.',
    condition: 'very-good', valueEuros: 60, maxDays: 10, daysAgo: 36,
  },
  {
    key: 'molkky', owner: 'nadia', mode: 'lend', category: 'games', picture: 'skittles',
    title: 'Jeu de quilles finlandaises',
    description: 'Pour jouer dehors de sept à soixante-dix-sept ans. Il manquait la quille 4, mon voisin en a tourné une autre, plus belle que les vraies.',
    condition: 'good', valueEuros: 30, maxDays: 7, daysAgo: 25,
  },
  {
    key: 'romans', owner: 'therese', mode: 'give', category: 'books', picture: 'books',
    title: 'Romans policiers en gros caractères',
    description: 'Une quinzaine. Je connais tous les coupables. Parfait pour des yeux fatigués.',
    condition: 'good', daysAgo: 10,
  },
  {
    key: 'manteau', owner: 'nadia', mode: 'give', category: 'clothes', picture: 'coat',
    title: 'Manteau d’hiver d’enfant, dix ans',
    description: 'Bleu marine, capuche fourrée, fermeture remplacée. Porté un seul hiver, la fois d’après il était trop court.',
    condition: 'very-good', daysAgo: 4,
  },
  {
    key: 'novels', owner: 'helen', mode: 'give', category: 'books', picture: 'books',
    title: 'English paperbacks, about twenty',
    description: 'Mostly crime, some gardening. Good for keeping your English alive through the winter. Take them all or leave the ones you have read.',
    condition: 'good', daysAgo: 7,
  },
];
