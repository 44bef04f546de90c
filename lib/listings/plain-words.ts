/** The words of a text in lower case, without accents, hyphens or apostrophes. */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** A word without the mark of its plural, as far as one rule for two languages goes: échelles, vélos, seaux, boxes. */
export const singular = (word: string): string =>
  word.length > 3 ? word.replace(/(?:(?<=eau)x|s)$/, '') : word;

/** A text as singular words between single spaces, so that a phrase can be looked for as ` phrase `. */
export const plainText = (text: string): string => ` ${plainWords(text).map(singular).join(' ')} `;
