/** The questions that a community may ask about its listings, in its own words. */
import type { CategoryId } from '@/lib/ground/ids';

export const fieldKinds = ['text', 'number', 'choice', 'choices', 'date', 'yes-no'] as const;
export type FieldKind = (typeof fieldKinds)[number];
export type FieldOption = { key: string; fr: string; en: string };

export type ListingField = {
  id: string;
  /** Names the answer in `listings.answers`; never changed. */
  key: string;
  kind: FieldKind;
  labelFr: string;
  labelEn: string;
  /** Bounds of a number, both allowed; null: none. */
  min: number | null;
  max: number | null;
  options: readonly FieldOption[];
  isRequired: boolean;
  isFilterable: boolean;
  /** Asked for this category and its parts alone; null: for every one. */
  categoryId: CategoryId | null;
};

export const mostFields = 20;
export const mostOptions = 30;

export const isChosen = (kind: FieldKind): boolean => kind === 'choice' || kind === 'choices';

/**
 * A list of options as an administrator types it: one a line, « français | English ». Options that were there keep their
 * key, so that what was answered before is still an answer.
 */
export function optionsTyped(text: string, before: readonly FieldOption[]): FieldOption[] {
  const options: FieldOption[] = [];
  for (const line of text.split('\n')) {
    const [fr = '', en = ''] = line.split('|').map((part) => part.trim());
    if (fr === '' || options.some((option) => option.fr === fr)) continue;
    const taken = new Set([...before, ...options].map(({ key }) => key));
    const key = before.find((option) => option.fr === fr)?.key ?? freeKey(fr, taken);
    options.push({ key, fr, en: en || fr });
  }
  return options;
}

export const optionsShown = (options: readonly FieldOption[]): string =>
  options.map(({ fr, en }) => (fr === en ? fr : `${fr} | ${en}`)).join('\n');

/** A short word made of a label that nothing else is called: `surface`, `surface-2`. */
export function freeKey(label: string, taken: ReadonlySet<string>): string {
  const word = keyOf(label);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? word : `${word}-${number}`;
    if (!taken.has(key)) return key;
  }
}

const keyOf = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'x';
