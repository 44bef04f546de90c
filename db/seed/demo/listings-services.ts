import type { DemoListing } from './listing';

const weekdays = [1, 2, 3, 4, 5] as const;
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = (days: readonly number[], from: number, to: number) =>
  days.map((weekday) => [weekday, from, to] as const);
const help = { mode: 'give', template: 'help', subject: 'service' } as const;
const paid = { mode: 'sell', template: 'service', subject: 'service' } as const;

/** What people do for each other, for nothing or for a price. */
export const serviceListings: readonly DemoListing[] = [
  {
    key: 'ordinateur-aide',
    ...help,
    ...{ owner: 'samir', category: 'paperwork', picture: 'laptop' },
    title: 'Aide pour une démarche en ligne',
    description:
      'Impôts, carte grise, caisse de retraite : on la fait ensemble, à votre rythme, sur votre appareil ou sur le mien. Je ne garde ni mot de passe ni papier.',
    daysAgo: 40,
    more: { slotMinutes: 60, noticeMinutes: 720, radiusKm: 10 },
    openings: hours(everyDay, 9, 19),
  },
  {
    key: 'etageres-aide',
    ...help,
    ...{ owner: 'amina', category: 'odd-jobs', picture: 'drill' },
    title: 'Un coup de main pour percer et fixer',
    description:
      'J’ai les mèches et le niveau, vous avez le mur. Étagères, tringles, luminaires. Je ne touche ni au gaz ni au tableau électrique.',
    daysAgo: 17,
    more: { slotMinutes: 90, bufferMinutes: 30, noticeMinutes: 1440, radiusKm: 15 },
    openings: hours(everyDay, 10, 18),
  },
  {
    key: 'conversation',
    ...help,
    ...{ owner: 'helen', category: 'lessons', picture: 'books' },
    title: 'English conversation over tea',
    description:
      'An hour of talking about anything, for those who learned at school and never dared. Beginners welcome, biscuits provided.',
    daysAgo: 25,
    more: { slotMinutes: 60, noticeMinutes: 1440, capacity: 3 },
    openings: hours(everyDay, 14, 18),
  },
  {
    key: 'velo-revision',
    ...paid,
    ...{ owner: 'ines', category: 'odd-jobs', picture: 'bicycle' },
    title: 'Révision de vélo à l’atelier',
    description:
      'Freins, dérailleur, roues, graissage. Les pièces sont en plus, je vous montre l’usure avant de changer quoi que ce soit.',
    daysAgo: 28,
    more: {
      ...{ priceCents: 2500, slotMinutes: 60, bufferMinutes: 15, noticeMinutes: 1440 },
      ...{ provider: 'micro', siret: '73282932000074' },
    },
    openings: hours(everyDay, 9, 18),
  },
  {
    key: 'taille',
    ...paid,
    ...{ owner: 'paul', category: 'odd-jobs', picture: 'garden' },
    title: 'Taille d’arbres fruitiers, à l’heure',
    description:
      'Vingt ans de verger. Je taille, je laisse les branches en tas au bout du rang. Comptez deux heures pour quatre pommiers.',
    daysAgo: 19,
    more: {
      ...{ hourCents: 2800, slotMinutes: 60, maxMinutes: 480, noticeMinutes: 2880, radiusKm: 25 },
      provider: 'cesu',
    },
    openings: hours(weekdays, 8, 17),
  },
];
