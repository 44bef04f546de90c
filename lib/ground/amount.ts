/** Amounts of money as people type them, in either language. */

/** What stands around the figures: spaces of every kind, and the sign of the euro. */
const around = /^[\s\u00a0\u202f]*€?[\s\u00a0\u202f]*|[\s\u00a0\u202f]*(€|EUR)?[\s\u00a0\u202f]*$/gi;
const plain = /^\d{1,9}([.,]\d{1,2})?$/;
const ambiguous = /^\d{1,3}[.,]\d{3}$/;
const grouped = /^[1-9]\d{0,2}(?:([ .,'’])\d{3})(?:\1\d{3})*(?:([.,])\d{1,2})?$/;

/**
 * In minor units: « 35 », « 35,5 », “1,200.50”, « 1 200,50 ». One or two figures after the last mark are cents.
 * Null for what is no amount, a negative one, one with the sign of another money, and nothing at all; also for a single comma or
 * point before three figures: thousands to one reader, a decimal to another, and a thousand times as much.
 */
export function centsTyped(typed: string): number | null {
  const figures = typed.replace(around, '').replace(/[\u00a0\u202f\s]/g, ' ');
  if (ambiguous.test(figures)) return null;
  if (!plain.test(figures)) {
    const marks = grouped.exec(figures);
    if (!marks || marks[1] === marks[2]) return null;
  }
  const cents = /[.,](\d{1,2})$/.exec(figures)?.[1] ?? '';
  const whole = figures.slice(0, figures.length - (cents ? cents.length + 1 : 0)).replace(/\D/g, '');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
