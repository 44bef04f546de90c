/** The numbers by which a professional or an association is known, and what the law asks them to show (L111-1, L221-5). */
import type { TemplateName } from '@/lib/communities/templates';
import type { Status } from '@/lib/members/input';

/** Fourteen digits, the last of which checks the others (Luhn); the post office numbers its own another way. */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value)) return false;
  const digits = [...value].map(Number);
  // The head office of the post office obeys the common rule, its branches a sum.
  if (value.startsWith('356000000') && value !== '35600000000048')
    return digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The national register of associations: W, where it was declared, and a number, ten signs in all. */
export const isRna = (value: string): boolean => /^W\d[\dA-Z]\d{7}$/.test(value);

/** « 732 829 320 00074 » */
export const siretSaid = (value: string): string =>
  value.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u202f$2\u202f$3\u202f$4');

export type Sold = { type: { template: TemplateName }; ownerStatus: Status; siret: string };

/** Whoever sells or lets things as a profession gives their number. */
export const whyNotSeller = ({ type, ownerStatus, siret: number }: Sold): 'siret-missing' | null =>
  sells(type) && ownerStatus === 'business' && number === '' ? 'siret-missing' : null;

/** Whether who is paid for it has anything to say of themselves on the screen of its terms. */
export const sells = ({ template }: Sold['type']): boolean => template === 'sell' || template === 'rent';
