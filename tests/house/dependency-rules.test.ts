import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const house = resolve(import.meta.dirname, '../..');
const here = 'app/[locale]/[community]';

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
});

/** Runs the checker as `npm run check` does, and reads what it found. */
function inspect(root: string, folders: string[]) {
  const checker = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(house, '.dependency-cruiser.cjs');
  const told = execFileSync(
    process.execPath,
    [checker, '--config', rules, '--output-type', 'json', '--', ...folders],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return report.parse(JSON.parse(told)).summary;
}

/** A small house that keeps every rule. */
const lawful: Record<string, string> = {
  'lib/ground/ids.ts': `export type ListingId = string & { readonly is: 'listing' };`,
  'lib/ground/refused.ts': `export class Refused extends Error {}`,
  'lib/i18n/words.ts': `import fr from '@/lib/listings/words.fr.json'; export const words = () => fr;`,
  'lib/listings/words.fr.json': `{}`,
  'lib/gateways/tools.ts': `import type { Db } from '@/db/types'; export type Tools = { db: Db }; export const real = 1;`,
  'lib/activities/record.ts': `import { activities } from '@/db/schema/activities'; export const record = () => activities;`,
  'lib/members/policy.ts': `import type { ListingId } from '@/lib/ground/ids'; export const mayPost = (id: ListingId) => id;`,
  'lib/listings/input.ts': `import { z } from 'zod'; export const input = z;`,
  'lib/listings/states.ts': `import { mayPost } from '@/lib/members/policy'; export const states = mayPost;`,
  'lib/listings/queries.ts': `import { eq } from 'drizzle-orm'; import { listings } from '@/db/schema/listings'; export type Card = { title: string }; export const listCards = () => eq(listings);`,
  'lib/listings/publish.ts': `import type { Tools } from '@/lib/gateways/tools'; import { record } from '@/lib/activities/record'; import { listCards } from './queries'; export const publish = (tools: Tools) => [record, listCards, tools];`,
  'lib/exchanges/queries.ts': `import { listings } from '@/db/schema/listings'; export const listExchanges = () => listings;`,
  'lib/exchanges/ask.ts': `import { listCards } from '@/lib/listings/queries'; export const ask = listCards;`,
  'lib/exchanges/hears.ts': `import { ask } from './ask'; export const hears = ask;`,
  'lib/exchanges/brick.ts': `import { hears } from './hears'; export const brick = hears;`,
  'lib/bricks.ts': `import { brick } from '@/lib/exchanges/brick'; export const bricks = [brick];`,
  'lib/web/visit.ts': `import { cookies } from 'next/headers'; import { bricks } from '@/lib/bricks'; import { db } from '@/db/client'; export const visit = () => [cookies, bricks, db];`,
  'lib/host/process.ts': `import { bricks } from '@/lib/bricks'; export const start = bricks;`,
  'db/types.ts': `import type { db } from './client'; export type Db = typeof db;`,
  'db/client.ts': `import * as schema from './schema'; export const db = schema;`,
  'db/schema/index.ts': `export * from './listings'; export * from './activities';`,
  'db/schema/activities.ts': `import { eq } from 'drizzle-orm'; export const activities = eq;`,
  'db/schema/listings.ts': `import { states } from '@/lib/listings/states'; export const listings = states;`,
  'db/schema/exchanges.ts': `import { listings } from './listings'; export const exchanges = listings;`,
  'components/ui/button.tsx': `import Link from 'next/link'; import { useId } from 'react'; export const Button = () => [Link, useId];`,
  'components/listings/card.tsx': `import type { Card } from '@/lib/listings/queries'; import { states } from '@/lib/listings/states'; import { Button } from '@/components/ui/button'; export const card = (row: Card) => [row, states, Button];`,
  [`${here}/listings/page.tsx`]: `import { listCards } from '@/lib/listings/queries'; import { db } from '@/db/client'; import { card } from '@/components/listings/card'; import { post } from './actions'; export default [listCards, db, card, post];`,
  [`${here}/listings/actions.ts`]: `export const post = 1;`,
  [`${here}/listings/new/page.tsx`]: `import { post } from '../actions'; export default post;`,
};

type Fault = { what: string; file: string; source: string; rule: string };
const fault = (what: string, file: string, source: string, rule: string): Fault => ({
  what,
  file,
  source: `${source} export const planted = 1;`,
  rule,
});

const faults: Fault[] = [
  fault(
    'a face that reads memory',
    'components/listings/f1.tsx',
    `import { db } from '@/db/client'; db;`,
    'listings-faces',
  ),
  fault(
    'a face that runs a query',
    'components/listings/f2.tsx',
    `import { listCards } from '@/lib/listings/queries'; listCards;`,
    'listings-faces-rows',
  ),
  fault(
    'a face that knows a higher brick',
    'components/listings/f3.tsx',
    `import type { x } from '@/lib/exchanges/queries';`,
    'listings-faces',
  ),
  fault(
    'a face that knows the web',
    'components/listings/f4.tsx',
    `import { visit } from '@/lib/web/visit'; visit;`,
    'listings-faces',
  ),
  fault(
    'a face that opens a door',
    'components/listings/f5.tsx',
    `import { post } from '@/${here}/listings/actions'; post;`,
    'nothing-imports-doors',
  ),
  fault(
    'a part of the interface that knows a brick',
    'components/ui/f6.tsx',
    `import { card } from '@/components/listings/card'; card;`,
    'ui',
  ),
  fault(
    'a part of the interface that knows the router',
    'components/ui/f7.tsx',
    `import { x } from 'next/headers'; x;`,
    'ui-packages',
  ),
  fault(
    'a lower brick that reaches up',
    'lib/listings/f8.ts',
    `import { ask } from '@/lib/exchanges/ask'; ask;`,
    'listings-sense',
  ),
  fault(
    'a lower brick that reads tables above it',
    'lib/listings/f9.ts',
    `import { exchanges } from '@/db/schema/exchanges'; exchanges;`,
    'listings-sense',
  ),
  fault(
    'a brick that reaches its tables through the barrel',
    'lib/listings/f10.ts',
    `import { listings } from '@/db/schema'; listings;`,
    'tables-by-name',
  ),
  fault(
    'a verb that knows Next',
    'lib/listings/f11.ts',
    `import { x } from 'next/headers'; x;`,
    'next-stays-in-web',
  ),
  fault(
    'a verb that knows React',
    'lib/listings/f12.ts',
    `import { useId } from 'react'; useId;`,
    'next-stays-in-web',
  ),
  fault(
    'a verb that holds a real gateway',
    'lib/listings/f13.ts',
    `import { real } from '@/lib/gateways/tools'; real;`,
    'gateway-types',
  ),
  fault(
    'a brick that asks for all bricks',
    'lib/listings/f14.ts',
    `import { bricks } from '@/lib/bricks'; bricks;`,
    'all-bricks',
  ),
  fault(
    "a brick that reads another's reactions",
    'lib/messages/f15.ts',
    `import { hears } from '@/lib/exchanges/hears'; hears;`,
    'messages-manifests',
  ),
  fault(
    'a verb that expires pages',
    'lib/listings/f16.ts',
    `import { visit } from '@/lib/web/visit'; visit;`,
    'listings-sense',
  ),
  fault(
    'a pure rule that reads memory',
    'lib/exchanges/policy.ts',
    `import { db } from '@/db/client'; db;`,
    'exchanges-pure',
  ),
  fault(
    'a pure rule that runs a query',
    'lib/exchanges/pricing.ts',
    `import { listExchanges } from './queries'; listExchanges;`,
    'exchanges-pure',
  ),
  fault(
    'a pure rule that throws dice',
    'lib/exchanges/shares.ts',
    `import { randomInt } from 'node:crypto'; randomInt;`,
    'pure-world',
  ),
  fault(
    'an input that knows SQL',
    'lib/exchanges/input.ts',
    `import { eq } from 'drizzle-orm'; eq;`,
    'pure-packages',
  ),
  fault(
    'a ground that knows a brick',
    'lib/ground/f17.ts',
    `import type { Card } from '@/lib/listings/queries';`,
    'ground',
  ),
  fault(
    'a gateway that knows a brick',
    'lib/gateways/f18.ts',
    `import { listCards } from '@/lib/listings/queries'; listCards;`,
    'gateways',
  ),
  fault(
    'a dictionary that knows a verb',
    'lib/i18n/f19.ts',
    `import { publish } from '@/lib/listings/publish'; publish;`,
    'words',
  ),
  fault(
    'tables that know tables above them',
    'db/schema/members.ts',
    `import { listings } from './listings'; listings;`,
    'members-tables',
  ),
  fault(
    'tables that know a verb',
    'db/schema/reviews.ts',
    `import { ask } from '@/lib/exchanges/ask'; ask;`,
    'reviews-tables',
  ),
  fault('memory that knows React', 'db/f20.ts', `import { useId } from 'react'; useId;`, 'next-stays-in-web'),
  fault(
    'a door that writes SQL',
    `${here}/listings/f21.ts`,
    `import { eq } from 'drizzle-orm'; eq;`,
    'doors-ask-no-sql',
  ),
  fault(
    'a door that reads tables',
    `${here}/listings/f22.ts`,
    `import { listings } from '@/db/schema/listings'; listings;`,
    'doors-and-memory',
  ),
  fault(
    'a door that opens on another',
    `${here}/exchanges/f23.ts`,
    `import { post } from '../listings/actions'; post;`,
    `door-[locale]/[community]/exchanges`,
  ),
  fault(
    'the web that knows a door',
    'lib/web/f24.ts',
    `import { post } from '@/${here}/listings/actions'; post;`,
    'web',
  ),
  fault(
    'a file that hands names on',
    'lib/listings/f25.ts',
    `export { publish } from './publish';`,
    'no-barrel',
  ),
  fault('a cycle', 'lib/reviews/f26.ts', `import { other } from './f27'; other;`, 'no-cycle'),
  fault(
    'an import that leads nowhere',
    'lib/listings/f28.ts',
    `import { gone } from './gone'; gone;`,
    'nothing-unknown',
  ),
  fault(
    'a package that nobody declared',
    'lib/listings/f29.ts',
    `import { pad } from 'left-out'; pad;`,
    'declared-packages',
  ),
  fault(
    'a tool of the workshop at work',
    'lib/listings/f30.ts',
    `import { test } from 'vitest'; test;`,
    'no-workshop-tools',
  ),
  fault(
    'a verb that stands on a test',
    'lib/listings/f31.ts',
    `import { story } from '@/tests/support/story'; story;`,
    'no-tests',
  ),
];

const packages = ['next', 'react', 'zod', 'drizzle-orm', 'vitest', 'left-out'];

function build(root: string, tree: Record<string, string>) {
  for (const [path, source] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
}

function ground(root: string) {
  const dependencies = Object.fromEntries(
    ['next', 'react', 'zod', 'drizzle-orm'].map((name) => [name, '1.0.0']),
  );
  build(root, {
    'package.json': JSON.stringify({ type: 'module', dependencies, devDependencies: { vitest: '1.0.0' } }),
    'tests/support/story.ts': `export const story = 1;`,
    'lib/reviews/f27.ts': `import { planted } from './f26'; export const other = planted;`,
  });
  for (const name of packages) {
    const manifest = { name, version: '1.0.0', main: 'index.js' };
    build(root, {
      [`node_modules/${name}/package.json`]: JSON.stringify(manifest),
      [`node_modules/${name}/index.js`]: '',
    });
  }
  build(root, { 'node_modules/next/link.js': '', 'node_modules/next/headers.js': '' });
  cpSync(join(house, 'tsconfig.json'), join(root, 'tsconfig.json'));
  cpSync(join(house, 'lib/bricks.json'), join(root, 'lib/bricks.json'));
}

describe('who may import what', () => {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  let found: { file: string; rule: string }[] = [];

  beforeAll(() => {
    ground(root);
    build(root, lawful);
    build(root, Object.fromEntries(faults.map(({ file, source }) => [file, source])));
    const { violations } = inspect(root, ['app', 'components', 'lib', 'db']);
    found = violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true }));

  test.each(faults)('$what is refused', ({ file, rule }) => {
    expect(found).toContainEqual({ file, rule });
  });

  test('a file that keeps the rules is accepted', () => {
    expect(found.filter(({ file }) => file in lawful)).toEqual([]);
  });

  test('the house keeps its own rules', () => {
    const rooms = ['app', 'components', 'lib', 'db', 'scripts', 'tests'];
    const { violations, totalCruised } = inspect(house, rooms);
    expect(totalCruised).toBeGreaterThan(20);
    expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 120_000);
});
