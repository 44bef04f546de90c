/** « Nadia B. »: what neighbours read of a name. */
export const memberName = (firstName: string, initial: string | null): string =>
  initial ? `${firstName} ${initial}.` : firstName;

/** One upper-case letter of what was typed, or null for nothing. */
export const initialOf = (typed: string | undefined): string | null =>
  typed?.at(0)?.toLocaleUpperCase('fr') ?? null;

/** Whoever acts as a business or an association is called by its name, as on their listings; others « Nadia B. ». */
export const publicName = ({
  firstName,
  initial,
  organisation,
}: {
  firstName: string;
  initial: string | null;
  organisation: string | null;
}): string => organisation ?? memberName(firstName, initial);
