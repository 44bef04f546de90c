/** The zones in which a clock on a wall can be, by their IANA names, as the platform knows them: all that may be chosen. */

/** The own one first. */
export const timeZonesFrom = (own: string): string[] => [
  own,
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== own),
];

/** « America/New York »: as people read it. */
export const timeZoneSaid = (name: string): string => name.replaceAll('_', ' ');
