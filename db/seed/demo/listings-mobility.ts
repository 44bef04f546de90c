import type { DemoListing } from './listing';

export const mobilityListings: readonly DemoListing[] = [
  {
    key: 'remorque', owner: 'paul', mode: 'lend', category: 'carrying', picture: 'trailer',
    title: 'Remorque légère avec bâche',
    description: 'Moins de cinq cents kilos, donc pas de permis particulier. Prise à treize broches, j’ai l’adaptateur. La plaque est à refaire avec la vôtre, un carton propre suffit pour la journée. Vérifiez votre assurance avant de partir.',
    condition: 'good', valueEuros: 450, maxDays: 3, daysAgo: 9,
  },
  {
    key: 'velo-ville', owner: 'ines', mode: 'lend', category: 'bicycles', picture: 'bicycle',
    title: 'Vélo de ville, taille moyenne',
    description: 'Révisé à l’atelier : freins neufs, chaîne graissée. Antivol et panier compris. Pour dépanner une semaine le temps de réparer le vôtre.',
    condition: 'good', valueEuros: 220, maxDays: 10, daysAgo: 14,
  },
  {
    key: 'poussette', owner: 'lucie', mode: 'give', category: 'prams', picture: 'pram',
    title: 'Poussette avec habillage pluie',
    description: 'Elle a roulé dans toutes les rues de Saint-Chamond. Les roues sont un peu usées, le tissu se lave. L’habillage pluie ferme bien.',
    condition: 'worn', daysAgo: 5,
  },
  {
    key: 'raquettes', owner: 'ahmed', mode: 'lend', category: 'outings', picture: 'snowshoes',
    title: 'Deux paires de raquettes à neige',
    description: 'Du 36 au 46, sangles réglables, bâtons compris. Le Pilat sous la neige depuis la Jasserie, ça vaut le détour.',
    condition: 'good', valueEuros: 110, maxDays: 4, units: 2, daysAgo: 6,
  },
  {
    key: 'tente', owner: 'ahmed', mode: 'lend', category: 'outings', picture: 'tent',
    title: 'Tente trois places, montage rapide',
    description: 'Montée en dix minutes à deux. Le double toit tient sous l’orage, j’ai testé. Merci de la faire sécher avant de la replier.',
    condition: 'very-good', valueEuros: 130, maxDays: 15, daysAgo: 33,
  },
  {
    key: 'kayak', owner: 'bruno', mode: 'lend', category: 'outings', picture: 'kayak',
    title: 'Kayak deux places et gilets',
    description: 'Pour le plan d’eau de Saint-Pierre-de-Bœuf ou les lônes du Rhône. Deux pagaies, deux gilets d’adulte et un d’enfant. Barres de toit prêtées avec. Savoir nager, évidemment.',
    condition: 'good', valueEuros: 520, maxDays: 3, closedWeekdays: [1, 2], daysAgo: 58,
  },
  {
    key: 'coffre-toit', owner: 'claire', mode: 'lend', category: 'carrying', picture: 'roof-box',
    title: 'Coffre de toit, trois cents litres',
    description: 'Se fixe sur des barres standard. Long de 1,60 m, il avale les duvets et les skis d’enfant. Deux clés, ne les perdez pas toutes les deux.',
    condition: 'good', valueEuros: 230, maxDays: 16, daysAgo: 44,
  },
  {
    key: 'chaines', owner: 'bernard', mode: 'give', category: 'cars', picture: 'snow-chains',
    title: 'Chaînes à neige pour pneus de 15 pouces',
    description: 'J’ai changé de voiture et elles ne vont plus. Servies deux fois dans le col de la République. La notice est dans la boîte.',
    condition: 'very-good', daysAgo: 2,
  },
  {
    key: 'velo-enfant', owner: 'lucie', mode: 'give', category: 'bicycles', picture: 'bicycle',
    title: 'Vélo d’enfant, vingt pouces',
    description: 'De six à neuf ans environ. Les pneus sont bons, la sonnette est d’origine et très appréciée. Un peu de rouille sur le guidon.',
    condition: 'worn', daysAgo: 20,
  },
  {
    key: 'rack', owner: 'karim', mode: 'lend', category: 'carrying', picture: 'trailer',
    title: 'Carriole de vélo pour les courses',
    description: 'Je m’en sers le samedi matin pour le marché, elle est libre le reste du temps. Quarante kilos au plus, s’accroche en une minute à la tige de selle.',
    condition: 'good', valueEuros: 140, maxDays: 4, closedWeekdays: [6], daysAgo: 17,
  },
];
