/** How far a plan may go, and what may be chosen in it; minutes unless said. */
export const slotChoices = [15, 30, 60, 120, 240] as const;
export const taskChoices = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const;
export const bufferChoices = [0, 15, 30, 60, 120, 240] as const;
export const noticeChoices = [0, 120, 720, 1440, 2880, 10_080] as const;
export const mostExceptions = 100;
export const mostPersons = 999;
export const longestText = 1000;
