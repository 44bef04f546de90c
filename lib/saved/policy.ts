/** How much a member may keep, so that nobody fills the house. */
export const mostFavourites = 500;
export const mostAlerts = 20;
export const longestLabel = 80;
export const longestQuery = 600;

export const frequencies = ['at-once', 'daily', 'weekly'] as const;
export type Frequency = (typeof frequencies)[number];
