/** « Nadia B. »: what neighbours read of a name. */
export const memberName = (firstName: string, initial: string | null): string =>
  initial ? `${firstName} ${initial}.` : firstName;

/** One upper-case letter of what was typed, or null for nothing. */
export const initialOf = (typed: string | undefined): string | null =>
  typed?.at(0)?.toLocaleUpperCase('fr') ?? null;
