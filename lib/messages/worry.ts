export type Worry = 'phone' | 'iban' | 'email';

const iban = /\b[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]){11,30}\b/i;
const email = /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/;
/** A number as people in France and around it write it: 06 12 34 56 78, +33 6 12 34 56 78. */
const phone = /(?<!\d)(?:(?:\+|00)\d{1,3}[ .-]?(?:\(0\))?\d|0\d)(?:[ .-]?\d{2}){4}(?!\d)/;

/** What a message gives away that is better kept until an exchange is agreed; null when nothing. */
export function worry(body: string): Worry | null {
  if (isIban(body)) return 'iban';
  if (email.test(body)) return 'email';
  return phone.test(body) ? 'phone' : null;
}

/** An account number has at least ten digits among its letters; a long word has not. */
function isIban(body: string): boolean {
  const found = iban.exec(body)?.[0];
  return found !== undefined && (found.match(/\d/g) ?? []).length >= 10;
}
