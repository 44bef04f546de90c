/** The words that make the posting form think of a category, as an administrator types them: between commas. */
export const hintsTyped = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map(plain)
      .filter((hint) => hint !== ''),
  ),
];

export const hintsShown = (hints: readonly string[]): string => hints.join(', ');

/** Small letters without accents, single spaces between words. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
