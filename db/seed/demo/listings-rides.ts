import type { DemoListing } from './listing';

const ride = { mode: 'sell', template: 'ride', subject: 'ride', category: 'rides' } as const;
const pelussin = { commune: '42168', name: 'Pélussin, place des Croix' };
const saintEtienne = { commune: '42218', name: 'Saint-Étienne, Châteaucreux' };
const saintChamond = { commune: '42207', name: 'Saint-Chamond, gare' };

/** Ways that somebody goes anyhow. */
export const rideListings: readonly DemoListing[] = [
  {
    key: 'trajet-travail',
    ...ride,
    owner: 'lucie',
    title: 'Saint-Chamond → Saint-Étienne',
    description:
      'Tous les matins de la semaine, je pars à l’heure et j’écoute les informations. Je rentre vers 17 h 30, le retour se discute.',
    units: 3,
    daysAgo: 45,
    more: { priceCents: 80 },
    ride: {
      stops: [
        { ...saintChamond, minutes: 0, metres: 0 },
        {
          commune: '42095',
          name: 'Firminy, mairie',
          spot: 'sous l’horloge, côté place',
          minutes: 22,
          metres: 24_000,
        },
        { ...saintEtienne, minutes: 38, metres: 36_000 },
      ],
      weekdays: [1, 2, 3, 4, 5],
      departsMinute: 430,
      carPower: 5,
      luggage: 'small',
    },
  },
  {
    key: 'trajet-pelussin',
    ...ride,
    owner: 'claire',
    title: 'Pélussin → Saint-Étienne',
    description:
      'Je descends par le col de l’Œillon quand il fait beau, par la vallée quand il neige. Chaîne à neige dans le coffre.',
    units: 3,
    daysAgo: 20,
    more: { priceCents: 250 },
    ride: {
      stops: [
        { ...pelussin, minutes: 0, metres: 0 },
        { ...saintChamond, minutes: 35, metres: 26_000 },
        { ...saintEtienne, minutes: 55, metres: 41_000 },
      ],
      weekdays: [2, 4],
      departsMinute: 445,
      carPower: 5,
      luggage: 'small',
      hasChildSeat: true,
      prefersWomen: true,
    },
  },
  {
    key: 'trajet-marche',
    ...ride,
    owner: 'paul',
    title: 'Maclas → Pélussin, jour de marché',
    description:
      'Avec la camionnette. Les cageots derrière, deux personnes devant. C’est gratuit, vous m’aidez à décharger.',
    units: 2,
    daysAgo: 30,
    ride: {
      stops: [
        { commune: '42129', name: 'Maclas, place de l’Église', minutes: 0, metres: 0 },
        { ...pelussin, minutes: 14, metres: 9_500 },
      ],
      weekdays: [6],
      departsMinute: 420,
      carPower: 7,
      luggage: 'large',
      takesPets: true,
      allowsSmoking: true,
    },
  },
  {
    key: 'trajet-lyon',
    ...ride,
    owner: 'helen',
    title: 'Pélussin → Firminy, le village du Corbusier',
    description:
      'A day out to see the church and the stadium, back by six. I drive gently and stop for coffee.',
    units: 3,
    daysAgo: 5,
    more: { priceCents: 300 },
    ride: {
      stops: [
        { ...pelussin, minutes: 0, metres: 0 },
        { ...saintEtienne, minutes: 52, metres: 41_000 },
        { commune: '42095', name: 'Firminy, maison de la culture', minutes: 70, metres: 55_000 },
      ],
      weekdays: [],
      inDays: 9,
      departsMinute: 540,
      carPower: 4,
      isElectric: true,
      luggage: 'small',
    },
  },
];
