import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { runCommand } from '@/lib/host/commands';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let folder: string;
let run: typeof runCommand;
const said: string[] = [];
const told = async (name: string, ...args: string[]): Promise<string> => {
  said.length = 0;
  await run(name, args, (sentence) => said.push(sentence));
  return said.join('\n');
};
const howMany = async (table: string): Promise<number> =>
  Number((await database.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

const found = [
  'found',
  '--slug',
  'mornant',
  '--name',
  'Mornantais',
  '--commune',
  '42168',
  '--email',
  'nadia@example.org',
  '--first-name',
  'Nadia',
];

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cocote-commands-'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AUTH_SECRET', 'a secret that is long enough for anybody');
  vi.stubEnv('DATA_DIR', folder);
  run = (await import('@/lib/host/commands')).runCommand;
  const { seedIfEmpty } = await import('@/lib/host/village');
  await seedIfEmpty((sentence) => said.push(sentence));
}, 60_000);

afterAll(async () => {
  const { pool } = await import('@/db/client');
  await pool().end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('from the terminal', () => {
  test('a first start has said that it fills the village', () => {
    expect(said).toEqual(['Filling the demonstration village…']);
  });

  test('a command that does not exist is answered with those that do', async () => {
    await expect(told('community', 'dance')).rejects.toThrow(
      /These are known:[^]+npm run community -- found/,
    );
  });

  test('a community is not founded while something is missing, and nothing is written', async () => {
    const before = await howMany('communities');
    await expect(told('community', ...found.slice(0, 5))).rejects.toThrow(
      'Missing or not understood: commune',
    );
    expect(await howMany('communities')).toBe(before);
  });

  test('a community is not founded around a commune that nobody knows, and nothing is written', async () => {
    const before = await howMany('persons');
    const elsewhere = found.map((word) => (word === '42168' ? '99999' : word));
    await expect(told('community', ...elsewhere)).rejects.toThrow(/\.$/);
    expect(await howMany('persons')).toBe(before);
  });

  test('a community is founded, and says who administers it and where', async () => {
    expect(await told('community', ...found)).toContain('http://localhost:3000/fr/mornant');
    expect(await told('community', 'list')).toMatch(/mornant: Mornantais\n.*\(demonstration\)/);
  });

  test('the same word in an address is not given twice', async () => {
    const before = await howMany('communities');
    await expect(told('community', ...found)).rejects.toThrow(/\.$/);
    expect(await howMany('communities')).toBe(before);
  });

  test('whoever keeps a house without a mail server reads the last mail to an address', async () => {
    await expect(told('community', 'mail')).rejects.toThrow('Name the address.');
    expect(await told('community', 'mail', 'nobody@example.org')).toBe('No mail to that address is kept.');
    await database.pool.query(`insert into mails (kind, "to", subject, text, html, locale)
      values ('sign-in', 'nadia@example.org', '123 456', 'Votre code', '', 'fr')`);
    expect(await told('community', 'mail', 'Nadia@Example.org')).toBe('123 456\n\nVotre code');
  });

  test('the demonstration is removed with all that is in it, and the community stays', async () => {
    expect(await told('community', 'remove-demo')).toContain('The demonstration is removed');
    expect(await told('community', 'list')).toBe('mornant: Mornantais');
    expect(await howMany('persons where is_demo')).toBe(0);
    expect(await howMany('listings')).toBe(0);
    expect(await howMany('members')).toBe(1);
    expect(await told('community', 'remove-demo')).toBe('There is no demonstration.');
  });
});
