import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { plainName } from '@/lib/gateways/plain-name';
import { z } from 'zod';
import { matchCentres, type OfficialCommune, type Place } from './match-centres';

const rowsAtOnce = 5000;
const line = z.union([
  z.tuple([
    z.literal('commune'),
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.array(z.string()),
    z.number(),
  ]),
  z.tuple([z.literal('place'), z.string(), z.string(), z.string(), z.number(), z.number(), z.number()]),
]);

/** Loads the communes of France when there are none yet. Answers how many were loaded. */
export async function seedCommunes(db: Db): Promise<number> {
  const [first] = await db.select({ code: communes.code }).from(communes).limit(1);
  return first ? 0 : loadCommunes(db);
}

/**
 * Loads the communes of France anew from the packages: names, postcodes and populations are replaced, centres only where
 * they came from the same source or from nobody.
 */
export async function loadCommunes(db: Db): Promise<number> {
  const { official, places } = await readPlaces();
  const centres = matchCentres(official, places);
  const rows = official.map((commune) => {
    const { region: _region, ...kept } = commune;
    const centre = centres.get(commune.code);
    return {
      ...kept,
      search_name: plainName(commune.name),
      lat: centre?.lat ?? null,
      lng: centre?.lng ?? null,
    };
  });
  await db.transaction(async (tx) => {
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await upsert(tx, JSON.stringify(rows.slice(from, from + rowsAtOnce)));
  });
  await db.execute(sql`analyze communes`);
  return rows.length;
}

async function upsert(tx: Db, rows: string): Promise<void> {
  await tx.execute(sql`
    insert into communes (code, name, search_name, department, postcodes, population, lat, lng, source)
    select code, name, search_name, department, postcodes, population, lat, lng, case when lat is not null then 'geonames' end
    from json_to_recordset(${rows}::json) as given(code text, name text, search_name text, department text,
      postcodes text[], population integer, lat float8, lng float8)
    on conflict (code) do update set
      name = excluded.name, search_name = excluded.search_name, department = excluded.department,
      postcodes = excluded.postcodes, population = excluded.population,
      lat = case when coalesce(communes.source, 'geonames') = 'geonames' then excluded.lat else communes.lat end,
      lng = case when coalesce(communes.source, 'geonames') = 'geonames' then excluded.lng else communes.lng end,
      source = case when coalesce(communes.source, 'geonames') = 'geonames' then excluded.source else communes.source end`);
}

/** Asks a process of its own, which gives back the memory that the packages take. */
async function readPlaces(): Promise<{ official: OfficialCommune[]; places: Place[] }> {
  const reader = spawn(process.execPath, [resolve('db/seed/read-places.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(reader, 'exit');
  const official: OfficialCommune[] = [];
  const places: Place[] = [];
  for await (const text of createInterface({ input: reader.stdout })) {
    if (text === '') continue;
    const said = line.parse(JSON.parse(text));
    if (said[0] === 'commune') {
      const [, code, name, department, region, postcodes, population] = said;
      official.push({ code, name, department, region, postcodes, population });
    } else {
      const [, communeCode, name, region, population, lng, lat] = said;
      places.push({ communeCode, name, region, population, at: { lat, lng } });
    }
  }
  const [code] = await ended;
  if (code !== 0) throw new Error('the packages that know the communes could not be read');
  return { official, places };
}
