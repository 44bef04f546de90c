import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faults } from './planted/faults';
import { lawful } from './planted/lawful';

const house = resolve(import.meta.dirname, '../..');

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
