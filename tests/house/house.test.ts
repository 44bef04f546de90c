import { describe, expect, test } from 'vitest';
import { brickNames, bricks, filesIn, namesIn, read, stands } from './tree';

/** The rooms and papers of the house; a new one is a decision, not an accident. */
const atTheRoot = [
  ...['README.md', 'LICENSE', 'LICENSE-texts.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.mjs', 'instrumentation.ts'],
  ...['drizzle.config.ts', 'vitest.config.ts', 'eslint.config.mjs', '.dependency-cruiser.cjs'],
  ...[
    '.prettierrc.json',
    '.prettierignore',
    '.gitignore',
    '.gitattributes',
    '.npmrc',
    '.nvmrc',
    '.env.example',
  ],
  ...['.ci', 'app', 'components', 'db', 'docs', 'lib', 'public', 'scripts', 'tests'],
];

const rooms: Record<string, string[]> = {
  lib: ['bricks.json', 'bricks.ts', 'ground', 'activities', 'gateways', 'host', 'i18n', 'web', ...brickNames],
  components: ['ui', 'forms', 'frame', ...brickNames],
  'db/schema': [
    'index.ts',
    'installation.ts',
    'activities.ts',
    'search.ts',
    ...brickNames.map((brick) => `${brick}.ts`),
  ],
  db: [
    'client.ts',
    'prepared.ts',
    'composed.ts',
    'pick.ts',
    'types.ts',
    'columns.ts',
    'migrate.ts',
    'retry.ts',
    'schema',
    'migrations',
    'seed',
  ],
  tests: [
    ...['house', 'stories', 'browser', 'bench', 'built', 'support', 'start'],
    ...['ground', 'activities', 'gateways', 'host', 'i18n', 'web', 'db', 'seed', ...brickNames],
  ],
};

const capitals = /^(?:README|LICENSE|LICENSE-texts|CONTRIBUTING|SECURITY)(?:\.md)?$/;
const kebab = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** Next's own spelling of parameters and groups, and drizzle-kit's of migrations. */
const spelled =
  /^\[{1,2}(?:\.\.\.)?[a-z]+(?:-[a-z]+)*\]{1,2}$|^[(@_][a-z-]+\)?$|^\d{4}_[a-z0-9_-]+\.(?:sql|json)$|^_journal\.json$/;
const emptyWords = /^(?:utils?|helpers?|commons?|misc|managers?|services?|shared|index)(?:\.|$)/;

/** The two files whose whole sense is to gather their neighbours. */
const gathers = ['db/schema/index.ts', 'app/styles/index.css'];

describe('the tree of the house', () => {
  test('nothing stands outside its rooms', () => {
    expect(namesIn().filter((name) => !atTheRoot.includes(name))).toEqual([]);
  });

  test.each(Object.keys(rooms))('%s holds what belongs there', (room) => {
    expect(namesIn(room).filter((name) => !rooms[room]?.includes(name))).toEqual([]);
  });

  test('every name is in kebab-case', () => {
    const odd = filesIn().flatMap((path) =>
      path.split('/').filter((part) => !kebab.test(part) && !spelled.test(part) && !capitals.test(part)),
    );
    expect([...new Set(odd)]).toEqual([]);
  });

  test('no name says nothing', () => {
    const empty = filesIn().filter((path) => path.split('/').some((part) => emptyWords.test(part)));
    expect(empty.filter((path) => !gathers.includes(path))).toEqual([]);
  });

  test('no file of code is longer than a wall', () => {
    const code = filesIn().filter((path) => /\.(?:ts|tsx|mjs|cjs|css)$/.test(path));
    const long = code.map((path) => ({ path, lines: read(path).split('\n').length }));
    expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});

describe('the look', () => {
  /** Pure black is what a mask lets through, not a colour. */
  const colour =
    /(?<![&\w])#(?!0{3,4}\b)(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:oklch|rgba?|hsla?)\(/i;

  test('colours are written in tokens.css and nowhere else', () => {
    const drawn = [...filesIn('app'), ...filesIn('components')].filter((path) => /\.(?:css|tsx)$/.test(path));
    const loud = drawn
      .filter((path) => path !== 'app/styles/tokens.css')
      .flatMap((path) =>
        read(path)
          .split('\n')
          .filter((line) => colour.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(loud).toEqual([]);
  });
});

describe('the bricks', () => {
  test('each stands on bricks that come before it', () => {
    const early = brickNames.flatMap((brick, place) =>
      (bricks[brick]?.needs ?? []).filter((need) => !brickNames.slice(0, place).includes(need)),
    );
    expect(early).toEqual([]);
  });

  test.each(brickNames)('%s has its shelves', (brick) => {
    const shelves = [
      `lib/${brick}/brick.ts`,
      `lib/${brick}/words.fr.json`,
      `lib/${brick}/words.en.json`,
      `tests/${brick}`,
    ];
    expect(shelves.filter((shelf) => !stands(shelf))).toEqual([]);
  });

  test.each(brickNames)('%s has tests that run', (brick) => {
    expect(filesIn(`tests/${brick}`).filter((path) => /\.test\.tsx?$/.test(path))).not.toEqual([]);
  });

  test.each(brickNames)('the pure files that %s names exist', (brick) => {
    const named = (bricks[brick]?.pure ?? []).map((noun) => `lib/${brick}/${noun}.ts`);
    expect(named.filter((path) => !stands(path))).toEqual([]);
  });

  test('every brick is stacked in lib/bricks.ts', () => {
    const registry = read('lib/bricks.ts');
    expect(brickNames.filter((brick) => !registry.includes(`/${brick}/brick'`))).toEqual([]);
  });

  test('every brick with tables is in db/schema/index.ts', () => {
    const barrel = read('db/schema/index.ts');
    const tables = namesIn('db/schema')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(tables.filter((table) => !barrel.includes(`'./${table}'`))).toEqual([]);
  });
});

describe('what the sources speak of', () => {
  const text = /\.(?:ts|tsx|mjs|cjs|js|json|md|css|sql|sh|html)$|^\.ci\/|^\.[a-z.]+$/;
  const sources = filesIn().filter((path) => text.test(path) && !path.startsWith('tests/house/'));

  const says = (what: RegExp, among = sources) =>
    among.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => what.test(line))
        .map((line) => `${path}: ${line.trim().slice(0, 120)}`),
    );

  test('no address of a registry and no path of a machine', () => {
    expect(says(/"resolved":|\bregistry\s*[=:]\s*["']?https?:|https?:\/\/registry\./)).toEqual([]);
    expect(says(/(?:^|[\s"'`(=])\/(?:work|farm|root|home\/[a-z]+|Users|tmp\/team)\//)).toEqual([]);
  });

  test('no note of a workplace', () => {
    expect(says(/\b(?:TODO|FIXME)\b/)).toEqual([]);
    expect(
      says(
        /\b(?:issues?|sessions?|tasks?|tickets?)\s+#?\d+\b/i,
        sources.filter((path) => path !== 'package-lock.json'),
      ),
    ).toEqual([]);
  });
});
