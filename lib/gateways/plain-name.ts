/**
 * A name as people type it: lower case, without accents, hyphens or apostrophes, « St » and « Ste » written out.
 * Only `a-z`, `0-9` and single spaces are left, so that it needs no escaping in a pattern.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst(?= )/g, 'saint')
    .replace(/\bste(?= )/g, 'sainte');
}
