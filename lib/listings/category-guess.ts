import { plainText, plainWords } from './plain-words';

type Hinted = { id: string; hints: readonly string[] };

/**
 * The category whose hints a title says most of; the longer hint counts for more (« table de ping-pong » is no table),
 * and the earlier word, since French titles begin with what the thing is. Null when no hint is in the title.
 */
export function guessCategory<Category extends Hinted>(
  title: string,
  categories: readonly Category[],
): Category | null {
  const said = plainText(title);
  let best: Category | null = null;
  let bestWeight = 0;
  for (const category of categories) {
    const weight = category.hints.reduce((sum, hint) => sum + weightOf(hint, said), 0);
    if (weight > bestWeight) {
      best = category;
      bestWeight = weight;
    }
  }
  return best;
}

function weightOf(hint: string, said: string): number {
  const phrase = plainText(hint);
  const at = said.indexOf(phrase);
  if (at < 0 || phrase.trim() === '') return 0;
  const before = said.slice(0, at).split(' ').length;
  return plainWords(hint).length * 10 + phrase.length / 100 + 1 / before;
}
