/** « Nadia B. »: what neighbours read of a name. */
export const memberName = (firstName: string, initial: string | null): string =>
  initial ? `${firstName} ${initial}.` : firstName;
