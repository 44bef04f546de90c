import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCommunes, seedCommunes } from '@/db/seed/communes';
import { findCommune, setCommuneCentre, suggestCommunes } from '@/lib/gateways/communes';
import { plainName } from '@/lib/gateways/plain-name';
import { metersBetween } from '@/lib/ground/place';
import { communesNear, middleOf } from '@/lib/members/communes-around';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

const nearPelussin = { lat: 45.4195, lng: 4.6836 };
const nearLille = { lat: 50.63, lng: 3.06 };
let database: TestDatabase;
let loaded: number;

beforeAll(async () => {
  database = await freshDatabase();
  loaded = await seedCommunes(database.db);
}, 60_000);
afterAll(() => database.drop());

const typed = async (words: string, near = nearPelussin): Promise<string[]> =>
  (await suggestCommunes(database.db, words, near)).map(({ name }) => name);

describe('the communes of France', () => {
  test('are all there after a first start, and a second one adds none', async () => {
    expect(loaded).toBeGreaterThan(34_500);
    expect(loaded).toBeLessThan(35_500);
    expect(await seedCommunes(database.db)).toBe(0);
  });

  test('old communes that were merged into others are not among them', async () => {
    expect(await findCommune(database.db, '13201')).toBeUndefined();
  });

  test('are typed with or without accents, hyphens, articles and « Saint » written out', async () => {
    expect((await typed('pel'))[0]).toBe('Pélussin');
    for (const words of ['st etienne', 'saint-étienne', 'SAINT ETIENNE', 'St-Étienne'])
      expect((await typed(words))[0]).toBe('Saint-Étienne');
    expect((await typed('talaud'))[0]).toBe('La Talaudière');
    expect((await typed('l’horme'))[0]).toBe("L'Horme");
    expect((await typed('veran'))[0]).toBe('Véranne');
  });

  test('are typed by postcode, the largest and nearest first', async () => {
    expect((await typed('42410')).slice(0, 2)).toEqual(['Pélussin', 'Chavanay']);
    expect((await typed('42'))[0]).toBe('Saint-Étienne');
  });

  test('those nearby come before those of the same beginning elsewhere', async () => {
    expect((await typed('saint p'))[0]).not.toBe((await typed('saint p', nearLille))[0]);
    expect((await typed('pel', nearLille))[0]).not.toBe('Pélussin');
  });

  test('at most ten are proposed, and none for one letter or for signs', async () => {
    expect(await typed('saint')).toHaveLength(10);
    for (const words of ['', 's', '%', '_ _', "'; drop table communes; --"])
      expect(await typed(words)).toEqual([]);
  });

  test('the larger ones have a centre, the small ones wait for one', async () => {
    const pelussin = await findCommune(database.db, '42168');
    expect(metersBetween(pelussin?.centre ?? nearLille, nearPelussin)).toBeLessThan(2000);
    expect(pelussin).toMatchObject({ postcodes: ['42410'], department: '42' });
    expect((await findCommune(database.db, '42326'))?.centre).toBeNull();
    expect((await findCommune(database.db, '75056'))?.centre).not.toBeNull();
    expect((await findCommune(database.db, '97411'))?.name).toBe('Saint-Denis');
  });
});

describe('a member places their small commune on the map', () => {
  const veranne = { lat: 45.3722, lng: 4.6354 };

  test('and it stays there until they place it better', async () => {
    expect(await setCommuneCentre(database.db, '42326', veranne)).toBe(true);
    expect(await setCommuneCentre(database.db, '42326', { ...veranne, lat: 45.373 })).toBe(true);
    expect((await findCommune(database.db, '42326'))?.centre).toEqual({ ...veranne, lat: 45.373 });
  });

  test('but not where a better source knows, far from its department, or for a commune that is none', async () => {
    expect(await setCommuneCentre(database.db, '42168', veranne)).toBe(false);
    expect(await setCommuneCentre(database.db, '42246', nearLille)).toBe(false);
    expect(await setCommuneCentre(database.db, '00000', veranne)).toBe(false);
    const pelussin = await findCommune(database.db, '42168');
    expect(pelussin?.centre).not.toEqual(veranne);
  });

  test('and loading the list anew keeps it, and writes no commune twice', async () => {
    await loadCommunes(database.db);
    expect((await findCommune(database.db, '42326'))?.centre).toEqual({ ...veranne, lat: 45.373 });
    const { rows } = await database.db.execute<{ n: string }>(sql`select count(*) as n from communes`);
    expect(Number(rows[0]?.n)).toBe(loaded);
  }, 60_000);
});

test('a name is as people type it', () => {
  expect(plainName('Saint-Étienne-lès-Orgues')).toBe('saint etienne les orgues');
  expect(plainName('  L’Œillon ')).toBe('l oeillon');
  expect(plainName('Ste Foy')).toBe('sainte foy');
  expect(plainName('St')).toBe('st');
});

describe('the communes of a map', () => {
  test('are the forty nearest whose place is known, the largest first', async () => {
    const shown = await communesNear(database.db, nearPelussin);
    expect(shown).toHaveLength(40);
    expect(shown.map(({ name }) => name)).toContain('Pélussin');
    const furthest = Math.max(...shown.map((commune) => metersBetween(commune, nearPelussin)));
    expect(furthest).toBeLessThan(40_000);
  });

  test('are looked for around a commune’s centre, or the middle of its department while nobody knows it', async () => {
    const own = await middleOf(database.db, '42168');
    expect(own && metersBetween(own, nearPelussin)).toBeLessThan(2_000);
    const lost = await middleOf(database.db, '42001');
    expect(lost && metersBetween(lost, nearPelussin)).toBeLessThan(60_000);
    expect(await middleOf(database.db, 'nowhere')).toBeUndefined();
  });
});
