import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read, readJson, stands } from './tree';

/** Licences whose works may be combined with, or shipped beside, a work under AGPL-3.0-or-later. */
const compatible = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Zlib', 'Unlicense'],
  ...['Apache-2.0', 'Python-2.0', 'PSF-2.0', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1', 'MPL-2.0'],
  ...[
    'LGPL-2.1-or-later',
    'LGPL-3.0',
    'LGPL-3.0-only',
    'LGPL-3.0-or-later',
    'GPL-3.0-or-later',
    'AGPL-3.0-or-later',
  ],
]);

/** Packages that say their licence in a file and not in package.json, read by a person. */
const readByHand: Record<string, string> = {};

const lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional() })),
});
const manifest = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** Reads `A OR (B AND C)`: one side of an OR is enough, both sides of an AND are needed. */
function isCompatible(expression: string): boolean {
  const plain = expression.trim();
  const inner = /\(([^()]*)\)/.exec(plain);
  if (inner) {
    const verdict = isCompatible(inner[1] ?? '') ? 'MIT' : 'refused';
    return isCompatible(plain.replace(inner[0], verdict));
  }
  return plain
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((licence) => compatible.has(licence.trim())));
}

function licenceOf(path: string, inLock: string | undefined): string {
  const file = `${path}/package.json`;
  if (!stands(file)) return inLock ?? 'none';
  const { license, licenses } = manifest.parse(readJson(file));
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? inLock ?? 'none';
}

describe('licences', () => {
  test('the code is under the GNU Affero General Public License, whole', () => {
    const text = read('LICENSE');
    expect(text).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
    expect(text).toContain('13. Remote Network Interaction');
    expect(text).toContain('END OF TERMS AND CONDITIONS');
    expect(text.split('\n').length).toBeGreaterThan(650);
    expect(readJson('package.json')).toMatchObject({ license: 'AGPL-3.0-or-later' });
  });

  test.each([
    'MIT',
    '(MIT OR CC0-1.0)',
    'Apache-2.0 AND LGPL-3.0-or-later',
    '(MIT OR EUPL-1.1+)',
    'MIT AND (SSPL-1.0 OR ISC)',
  ])('%s may stand in the house', (expression) => expect(isCompatible(expression)).toBe(true));

  test.each([
    'none',
    'UNLICENSED',
    'SSPL-1.0',
    'BUSL-1.1',
    'MIT AND SSPL-1.0',
    'CC-BY-NC-4.0',
    'GPL-2.0-only',
  ])('%s may not', (expression) => expect(isCompatible(expression)).toBe(false));

  test('every package, of the house and of its workshop, may stand beside our code', () => {
    const packages = Object.entries(lock.parse(readJson('package-lock.json')).packages);
    const refused = packages
      .filter(([path]) => path !== '')
      .map(([path, { license }]) => ({ path, licence: readByHand[path] ?? licenceOf(path, license) }))
      .filter(({ licence }) => !isCompatible(licence));
    expect(packages.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });
});
