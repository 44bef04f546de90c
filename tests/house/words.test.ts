import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { brickNames, filesIn, read, readJson } from './tree';

const phrase = z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })]);
const book = z.record(z.string(), phrase);
type Phrase = z.infer<typeof phrase>;

const shelves = ['ground', ...brickNames];
const wordsOf = (shelf: string, locale: 'fr' | 'en') =>
  book.parse(readJson(`lib/${shelf}/words.${locale}.json`));

const forms = (said: Phrase | undefined): string[] =>
  said === undefined ? [] : typeof said === 'string' ? [said] : [said.one, said.other];

const holes = (said: Phrase | undefined) =>
  [
    ...new Set(forms(said).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
  ].sort();

const sentences = (locale: 'fr' | 'en') =>
  shelves.flatMap((shelf) =>
    Object.entries(wordsOf(shelf, locale)).flatMap(([key, said]) =>
      forms(said).map((text) => ({ where: `${shelf}.${key}`, text })),
    ),
  );

describe.each(shelves)('the words of %s', (shelf) => {
  const french = wordsOf(shelf, 'fr');
  const english = wordsOf(shelf, 'en');

  test('say the same things in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  });

  test('leave the same holes in both languages', () => {
    const uneven = Object.keys(french).filter((key) => `${holes(french[key])}` !== `${holes(english[key])}`);
    expect(uneven).toEqual([]);
  });

  test('count the same things in both languages', () => {
    const uneven = Object.keys(french).filter((key) => typeof french[key] !== typeof english[key]);
    expect(uneven).toEqual([]);
  });

  test('are never empty', () => {
    const empty = [french, english].flatMap((words) =>
      Object.entries(words).filter(([, said]) => forms(said).some((form) => form.trim() === '')),
    );
    expect(empty).toEqual([]);
  });
});

describe('French typography', () => {
  const narrow = '[\\u202F\\u00A0]';
  /** Each mark without its thin space; the colon of an hour and the marks of an address are left alone. */
  const loose = new RegExp(
    [
      `(?<!${narrow}|\\d):(?!//)`,
      `\\d:(?!\\d)`,
      `(?<!${narrow}|[!?])[;!?](?!\\w)`,
      `(?<!${narrow})»`,
      `«(?!${narrow})`,
    ].join('|'),
  );

  test.each(['Bonjour!', 'Bonjour !', 'Prix: 3', 'Prix : 3', 'à 3: oui', '« oui »', '«oui»'])(
    '“%s” is refused',
    (text) => {
      expect(text).toMatch(loose);
    },
  );

  test.each(['Bonjour\u202F!', 'Quoi\u00A0?!', 'à 14:30', 'https://exemple.fr/?q=a', '«\u202Foui\u202F»'])(
    '“%s” is accepted',
    (text) => {
      expect(text).not.toMatch(loose);
    },
  );

  test('a thin space stands before : ; ! ? and inside « »', () => {
    const wrong = sentences('fr').filter(({ text }) => loose.test(text));
    expect(wrong).toEqual([]);
  });

  test('apostrophes are curly in both languages', () => {
    const wrong = [...sentences('fr'), ...sentences('en')].filter(({ text }) => /\w'\w/.test(text));
    expect(wrong).toEqual([]);
  });

  test('nobody is addressed as tu', () => {
    const wrong = sentences('fr').filter(({ text }) =>
      /(?<![\p{L}’-])(?:tu|ton|tes|toi)(?![\p{L}’])/iu.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('refusals', () => {
  const thrown = (path: string) =>
    [...read(path).matchAll(/new Refused\(\s*'([a-z-]+)'/g)].map(([, because]) => because ?? '');
  const sayable = (shelf: string, because: string) =>
    [shelf, 'ground'].some((name) => `refused.${because}` in wordsOf(name, 'fr'));

  test.each(brickNames)('each refusal of %s has a sentence', (brick) => {
    const mute = filesIn(`lib/${brick}`)
      .filter((path) => path.endsWith('.ts'))
      .flatMap(thrown)
      .filter((because) => !sayable(brick, because));
    expect([...new Set(mute)]).toEqual([]);
  });

  test('reasons are written in kebab-case', () => {
    const keys = sentences('fr')
      .map(({ where }) => where)
      .filter((key) => key.includes('.refused.'));
    expect(keys.filter((key) => !/\.refused\.[a-z]+(?:-[a-z]+)*$/.test(key))).toEqual([]);
  });
});

describe('what the code says', () => {
  const sayings = new RegExp(`\\bt\\(\\s*'((${shelves.join('|')})\\.[a-z0-9.-]+)'`, 'g');
  const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '');
  const code = ['app', 'components', 'lib']
    .flatMap((room) => filesIn(room))
    .filter((path) => /\.tsx?$/.test(path));

  test('is in the words of a brick, also where the compiler does not look', () => {
    const known = new Set(
      shelves.flatMap((shelf) => Object.keys(wordsOf(shelf, 'fr')).map((key) => `${shelf}.${key}`)),
    );
    const said = code.flatMap((path) =>
      [...withoutComments(read(path)).matchAll(sayings)].map(([, key]) => ({ path, key: key ?? '' })),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter(({ key }) => !known.has(key))).toEqual([]);
  });
});
