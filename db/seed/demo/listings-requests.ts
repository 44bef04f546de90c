import type { DemoListing } from './listing';

const request = { template: 'request' } as const;

/** What somebody looks for. */
export const requestListings: readonly DemoListing[] = [
  {
    key: 'cherche-diable',
    ...request,
    ...{ owner: 'therese', mode: 'lend', subject: 'good', category: 'carrying' },
    title: 'Un diable pour déplacer une armoire',
    description:
      'L’armoire passe de la chambre au salon, de plain-pied. Mon petit-fils pousse, il manque les roues.',
    ...{ daysAgo: 2, untilInDays: 10 },
    more: { radiusKm: 10 },
  },
  {
    key: 'cherche-aide-bois',
    ...request,
    ...{ owner: 'josiane', mode: 'give', subject: 'service', category: 'odd-jobs' },
    title: 'Deux bras pour rentrer six stères de bois',
    description:
      'Le bois est livré devant la grange. À trois, c’est l’affaire d’une matinée, et il y aura de la soupe.',
    ...{ daysAgo: 1, untilInDays: 14 },
    more: { radiusKm: 15 },
  },
  {
    key: 'cherche-trajet',
    ...request,
    ...{ owner: 'karim', mode: 'sell', subject: 'ride', category: 'rides' },
    title: 'Pélussin → Saint-Chamond, mardi matin',
    description:
      'J’ai rendez-vous à la gare à 9 h 20. Je participe aux frais et je ne suis jamais en retard.',
    ...{ daysAgo: 1, untilInDays: 8 },
    more: { radiusKm: 10 },
    ride: {
      stops: [
        { commune: '42168', name: 'Pélussin', minutes: 0, metres: 0 },
        { commune: '42207', name: 'Saint-Chamond, gare', minutes: 35, metres: 26_000 },
      ],
      weekdays: [],
      inDays: 7,
      departsMinute: 500,
      carPower: 5,
      luggage: 'small',
    },
  },
  {
    key: 'cherche-salle',
    ...request,
    ...{ owner: 'ahmed', mode: 'lend', subject: 'space', category: 'rooms' },
    title: 'Un local pour répéter le jeudi soir',
    description: 'Nous sommes trois, sans batterie. Deux heures suffisent, et nous rangeons derrière nous.',
    ...{ daysAgo: 6, untilInDays: 30 },
    more: { radiusKm: 30 },
  },
];
