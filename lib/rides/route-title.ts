/** The title of a ride, made of its ends. */
const arrow = ' → ';

/** What stands before the first comma, or the brackets of a postcode: « Pélussin (42410) » is « Pélussin ». */
export const shortName = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '').trim();

export const routeTitle = (from: string, to: string, longest = 80): string =>
  `${shortName(from)}${arrow}${shortName(to)}`.slice(0, longest);

/** Whether a title was made so, and may be made anew when the ends change. */
export const isRouteTitle = (title: string): boolean => title === '' || title.includes(arrow);
