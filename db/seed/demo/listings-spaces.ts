import type { DemoListing } from './listing';

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = (days: readonly number[], from: number, to: number) =>
  days.map((weekday) => [weekday, from, to] as const);
const space = { mode: 'rent', template: 'space', subject: 'space' } as const;

/** Rooms, desks and beds. */
export const spaceListings: readonly DemoListing[] = [
  {
    key: 'salle',
    ...space,
    ...{ owner: 'michel', category: 'halls', picture: 'chairs' },
    title: 'Salle du foyer rural, 60 places',
    description:
      'Cent vingt mètres carrés, parquet, estrade, vingt tables. La cuisine a un four et un grand frigo. Chauffage compris, ménage à votre charge.',
    ...{ daysAgo: 60, maxDays: 3 },
    more: {
      ...{
        hourCents: 1200,
        dayCents: 9000,
        isFreeForAssociations: true,
        equipment: ['tables', 'kitchen', 'heating', 'toilets'],
        capacity: 60,
        slotMinutes: 60,
        bufferMinutes: 60,
        noticeMinutes: 1440,
      },
      minMinutes: 120,
      houseRules:
        'Musique baissée à 22 h. Rien ne se colle aux murs. Les tables retournent contre le mur du fond. On rend la salle balayée.',
      keyInstructions:
        'La clé est chez Mme Faure, 2 place de l’Église, entre 8 h et 20 h. Le compteur est derrière l’estrade.',
      stepFree: 'Entrée de plain-pied par la cour, toilettes accessibles.',
    },
    openings: hours(everyDay, 8, 23),
  },
  {
    key: 'bureau-partage',
    ...space,
    ...{ owner: 'ines', category: 'desks', picture: 'desk' },
    title: 'Un bureau au calme dans l’atelier',
    description:
      'Quatre tables près de la verrière, du réseau, un poêle et du café. Les machines à coudre se taisent entre 9 h et midi.',
    ...{ daysAgo: 22, units: 4, maxDays: 5 },
    more: {
      ...{ dayCents: 800, hourCents: 200, slotMinutes: 60, capacity: 4 },
      houseRules: 'Téléphone dans la cour. On lave sa tasse.',
      keyInstructions: 'Le digicode est 2580, puis la deuxième porte à gauche.',
      stepFree: 'Deux marches à l’entrée.',
    },
    openings: hours(everyDay, 9, 18),
  },
  {
    key: 'jardin-partage',
    ...space,
    ...{ owner: 'therese', category: 'rooms', picture: 'garden' },
    title: 'Mon jardin pour un goûter d’anniversaire',
    description:
      'Trois cents mètres carrés d’herbe, un tilleul, une table de ferme. Les fraises se mangent, les iris se regardent.',
    daysAgo: 14,
    more: {
      slotMinutes: 60,
      minMinutes: 120,
      maxMinutes: 300,
      capacity: 15,
      houseRules: 'Pas de feu. Le chat dort dans la serre.',
    },
    openings: hours(everyDay, 14, 19),
  },
  {
    key: 'canape',
    ...{
      mode: 'lend',
      template: 'stay',
      subject: 'space',
      owner: 'bruno',
      category: 'beds',
      picture: 'folding-bed',
    },
    title: 'Un lit pour la nuit, au bord du Rhône',
    description:
      'Pour qui passe à vélo sur la ViaRhôna. Une chambre sous les toits, la douche est au fond du couloir, le pain est frais le matin.',
    daysAgo: 31,
    maxDays: 3,
    more: {
      capacity: 2,
      houseRules: 'On se couche tôt ici : silence après 23 h.',
      keyInstructions: 'Sonnez en bas ; si personne ne répond, la clé est sous le pot de romarin.',
    },
  },
];
