import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { metersBetween, type Point } from '@/lib/ground/place';
import type { Commune } from './geocoder';
import { plainName } from './plain-name';

const mostSuggestions = 10;
/** Fewer letters than these are not guessed from. */
const fewForGuess = 5;
/** What people write beside a name. */
const notOfName = /\b(\d{2}|\d{5}|france)\b/g;
/** What people leave out when they type « Talaudière ». */
const articles = ['', 'la ', 'le ', 'les ', 'l '];
const furthestFromDepartmentMeters = 120_000;

const columns = {
  code: communes.code,
  name: communes.name,
  department: communes.department,
  postcodes: communes.postcodes,
  lat: communes.lat,
  lng: communes.lng,
};
type Row = Omit<Commune, 'centre'> & { lat: number | null; lng: number | null };

/**
 * Communes whose name or postcode starts with what was typed, nearest to `near` and largest first; at most ten. A name may stand
 * beside its postcode, its department in figures or « France ». Where none starts so, the middle of a name does, or one that
 * is spelt nearly like it.
 */
export async function suggestCommunes(db: Db, typed: string, near: Point): Promise<Commune[]> {
  const words = plainName(typed);
  if (words.length < 2) return [];
  const rowsWhere = (where: SQL | undefined, named: string) =>
    db
      .select(columns)
      .from(communes)
      .where(where)
      .orderBy(sql`${attraction(named, near)} desc`, communes.code)
      .limit(mostSuggestions);
  if (/^\d+$/.test(words)) return (await rowsWhere(postcodeStartsWith(words), words)).map(toCommune);
  const name = words.replace(notOfName, ' ').replace(/ +/g, ' ').trim();
  if (name.length < 2) return [];
  const code = /\b\d{5}\b/.exec(words)?.[0];
  const rows = await rowsWhere(and(nameStartsWith(name), code ? postcodeStartsWith(code) : undefined), name);
  const found = rows.length > 0 || name.length < fewForGuess ? rows : await rowsWhere(nameLike(name), name);
  return found.map(toCommune);
}

export async function findCommune(db: Db, code: string): Promise<Commune | undefined> {
  const [row] = await db.select(columns).from(communes).where(eq(communes.code, code));
  return row && toCommune(row);
}

/**
 * Keeps the point that a member placed on the map for a commune whose centre no better source knows.
 * Answers false, and keeps nothing, when a better source does or when the point is far from the commune's department.
 */
export async function setCommuneCentre(db: Db, code: string, { lat, lng }: Point): Promise<boolean> {
  const [around] = await db
    .select({ lat: sql<number | null>`avg(${communes.lat})`, lng: sql<number | null>`avg(${communes.lng})` })
    .from(communes)
    .where(sql`${communes.department} = (select c.department from communes c where c.code = ${code})`);
  if (around && around.lat !== null && around.lng !== null) {
    if (metersBetween({ lat: around.lat, lng: around.lng }, { lat, lng }) > furthestFromDepartmentMeters)
      return false;
  }
  const kept = await db
    .update(communes)
    .set({ lat, lng, source: 'person' })
    .where(and(eq(communes.code, code), or(isNull(communes.source), eq(communes.source, 'person'))))
    .returning({ code: communes.code });
  return kept.length > 0;
}

/** Keeps the centre that the address service gave, where none was known but a member's point. */
export async function keepServiceCentre(db: Db, code: string, { lat, lng }: Point): Promise<void> {
  await db
    .update(communes)
    .set({ lat, lng, source: 'address-service' })
    .where(and(eq(communes.code, code), or(isNull(communes.source), eq(communes.source, 'person'))));
}

const toCommune = ({ lat, lng, ...row }: Row): Commune => ({
  ...row,
  centre: lat === null || lng === null ? null : { lat, lng },
});

// One LIKE for each article rather than LIKE ANY: only the former uses the index on the name.
const nameStartsWith = (words: string): SQL | undefined =>
  or(...articles.map((article) => sql`${communes.searchName} like ${`${article}${words}%`}`));

/** One word of it, or one or two letters off. */
function nameLike(words: string): SQL {
  const most = words.length < 8 ? 1 : 2;
  return sql`(${communes.searchName} like ${`% ${words}%`}
    or (length(${communes.searchName}) between ${words.length - most}::int and ${words.length + most}::int
      and levenshtein_less_equal(${communes.searchName}, ${words}, ${most}::int) <= ${most}::int))`;
}

const postcodeStartsWith = (digits: string): SQL =>
  sql`exists (select 1 from unnest(${communes.postcodes}) as postcode where postcode like ${`${digits}%`})`;

/**
 * The larger and the nearer, the more likely that it is meant, as with gravity. A commune without a centre counts as
 * near when it is in the department of the nearest one that has it, and a name typed in full counts for more.
 */
function attraction(words: string, { lat, lng }: Point): SQL {
  const degree = 111.32;
  const north = sql`(${communes.lat} - ${lat}::float8) * ${degree}::float8`;
  const east = sql`(${communes.lng} - ${lng}::float8) * ${degree * Math.cos((lat * Math.PI) / 180)}::float8`;
  const here = sql`(select c.department from communes c where c.lat between ${lat - 0.3}::float8 and ${lat + 0.3}::float8
    order by (c.lat - ${lat}::float8) ^ 2 + ((c.lng - ${lng}::float8) * 0.7) ^ 2 limit 1)`;
  const km = sql`coalesce(sqrt((${north}) ^ 2 + (${east}) ^ 2), case when ${communes.department} = ${here} then 25 else 400 end)`;
  const whole = sql`case when ${communes.searchName} = ${words} then 3 else 0 end`;
  return sql`(ln(greatest(${communes.population}, 50)) - 1.5 * ln(5 + ${km}) + ${whole})`;
}
