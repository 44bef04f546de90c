/** What a space may have, in the order in which it is read; each has its words under `equipment.<key>`. */
export const equipmentKeys = [
  ...(['tables', 'kitchen', 'projector', 'sound'] as const),
  ...(['wifi', 'heating', 'toilets', 'parking'] as const),
] as const;
export type Equipment = (typeof equipmentKeys)[number];

/** What is known among what was kept, in the order of reading. */
export const equipmentIn = (kept: readonly string[]): Equipment[] =>
  equipmentKeys.filter((key) => kept.includes(key));
