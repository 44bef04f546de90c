import { plainWords } from './plain-words';

const longest = 60;

/** The readable end of a listing's address: whole words of its title, at most 60 letters. */
export function slugOf(title: string): string {
  let slug = '';
  for (const word of plainWords(title)) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || 'x';
}
