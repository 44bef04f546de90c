/** The six themes of the CoCoTe method; each has its feather and its picture. */
export const themes = ['housing', 'food', 'making', 'mobility', 'exchange', 'work'] as const;
export type Theme = (typeof themes)[number];
