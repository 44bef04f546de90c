import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import { listingTypes } from '@/db/schema/communities';
import { conditionReports, exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { persons } from '@/db/schema/installation';
import { listingPhotos, listings } from '@/db/schema/listings';
import { memberRoles, members, photos } from '@/db/schema/members';
import { messages, threads } from '@/db/schema/messages';
import { reviews } from '@/db/schema/reviews';
import { demoListings } from '@/db/seed/demo/listings';
import { personKeys } from '@/db/seed/demo/villagers';
import { removeDemo } from '@/db/seed/remove-demo';
import { seedIfEmpty } from '@/db/seed/seed';
import { founderInput, foundInput } from '@/lib/communities/input';
import {
  communityBySlug,
  defaultCommunity,
  listCommunities,
  type Community,
} from '@/lib/communities/queries';
import { templateNames } from '@/lib/communities/templates';
import { themes } from '@/lib/communities/themes';
import { tableOf, toProcess } from '@/lib/exchanges/states';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import { pretendJobs } from '@/lib/gateways/jobs';
import { pictureKey, pictureKinds, pictureSizes } from '@/lib/gateways/pictures';
import { pretendStorage } from '@/lib/gateways/storage';
import { found } from '@/lib/members/found';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';

const now = new Date('2026-11-23T18:30:00Z');
const jobs = pretendJobs();
const storage = pretendStorage();
const tools = { ...pretendTools(now, jobs), storage, geocoder: databaseGeocoder };
let database: TestDatabase;
let pilat: Community;
let tookMs: number;

async function village(): Promise<Community> {
  const community = await communityBySlug(database.db, 'pilat');
  if (!community) throw new Error('there is no village');
  return community;
}

beforeAll(async () => {
  database = await freshDatabase();
  await seedIfEmpty(database.db, { demo: false }, tools);
  const began = Date.now();
  await seedIfEmpty(database.db, { demo: true }, tools);
  tookMs = Date.now() - began;
  pilat = await village();
}, 120_000);
afterAll(() => database.drop());

describe('the demonstration', () => {
  test('is not made where it is not wanted, and communes are', async () => {
    const other = await freshDatabase();
    const seeded = await seedIfEmpty(other.db, { demo: false }, tools);
    expect(seeded.communes).toBeGreaterThan(34_000);
    expect(await listCommunities(other.db)).toEqual([]);
    await other.drop();
  }, 60_000);

  test('is the community that the front door opens on, and says what it is', () => {
    expect(pilat).toMatchObject({ isDemo: true, isDefault: true, communeCode: '42168', locale: 'fr' });
  });

  test('is made once: a second start adds nobody and nothing', async () => {
    expect(await seedIfEmpty(database.db, { demo: true }, tools)).toEqual({ communes: 0, demo: false });
    expect(await database.db.$count(members)).toBe(personKeys().length);
    expect(await database.db.$count(listings)).toBe(demoListings.length);
  });

  test('is made while somebody waits for the first start', () => expect(tookMs).toBeLessThan(15_000));

  test('its people are made up, of many communes, and hold every role', async () => {
    const rows = await database.db.select().from(persons);
    expect(rows.every(({ isDemo, email }) => isDemo && email.endsWith('@pilat.example'))).toBe(true);
    const roles = await database.db.select({ role: memberRoles.role }).from(memberRoles);
    expect(roles.map(({ role }) => role).sort()).toEqual([
      'administrator',
      'moderator',
      'steward',
      'treasurer',
    ]);
    const communes = await database.db.selectDistinct({ code: members.communeCode }).from(members);
    expect(communes.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the things of the demonstration', () => {
  test('are of every kind and in the six themes, things given and lent in each, all with words and a place', async () => {
    const shown = await database.db
      .selectDistinct({ template: listingTypes.template })
      .from(listings)
      .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId));
    expect(shown.map(({ template }) => template).sort()).toEqual(
      templateNames.filter((template) => template !== 'paid-stay').sort(),
    );
    const rows = await database.db.select().from(listings);
    for (const row of rows) {
      expect(row.title.length, row.title).toBeGreaterThan(5);
      expect(row.title.length, row.title).toBeLessThanOrEqual(80);
      expect(row.description.length, row.title).toBeGreaterThan(60);
      expect(row, row.title).toMatchObject({ communityId: pilat.id });
      for (const column of ['categoryId', 'slug', 'number', 'publicLat', 'lat', 'publishedAt'] as const)
        expect(row[column], `${row.title}: ${column}`).not.toBeNull();
      expect(row.meetingPlace, row.title).not.toBe('');
      expect(row.publishedAt?.getTime(), row.title).toBeLessThan(now.getTime());
    }
    const { rows: shelves } = await database.db.execute<{ theme: string; mode: string }>(
      sql`select distinct c.theme, t.mode from listings l join categories c on c.id = l.category_id join listing_types t on t.id = l.listing_type_id`,
    );
    for (const theme of themes)
      for (const mode of ['give', 'lend'])
        expect(shelves, `${theme}, ${mode}`).toContainEqual({ theme, mode });
  });

  test('have a picture each where one is drawn, in every size and small', async () => {
    const rows = await database.db
      .select({ listingId: listings.id, photoId: listingPhotos.photoId, alt: listingPhotos.alt })
      .from(listings)
      .leftJoin(listingPhotos, eq(listingPhotos.listingId, listings.id));
    expect(rows).toHaveLength(demoListings.length);
    const drawn = demoListings.filter(({ picture }) => picture !== undefined);
    expect(rows.filter(({ photoId }) => photoId !== null)).toHaveLength(drawn.length);
    for (const { photoId, alt } of rows) {
      if (photoId === null) continue;
      expect(alt).toBeTruthy();
      for (const size of pictureSizes)
        for (const kind of pictureKinds) {
          const bytes = storage.files.get(pictureKey(photoId ?? '', size, kind))?.byteLength ?? 0;
          expect(bytes).toBeGreaterThan(300);
          expect(bytes).toBeLessThan(25_000);
        }
    }
  });

  test('are proposed the right category by their titles, nearly always', async () => {
    const { guessCategory } = await import('@/lib/listings/category-guess');
    const { categoriesOf } = await import('@/lib/communities/queries');
    const categories = await categoriesOf(database.db, pilat.id);
    const wrong = demoListings.flatMap(({ title, category }) => {
      const guess = guessCategory(title, categories);
      return guess && guess.slug !== category ? [`${title}: ${guess.slug}, not ${category}`] : [];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(demoListings.length / 10);
  });
});

describe('the exchanges of the demonstration', () => {
  /** What only a request begins with, and what is better not shown of a first village. */
  const untold = ['offered', 'no-show'];

  test('show every process at work, under its newest version', async () => {
    const rows = await database.db.selectDistinct({ process: exchanges.process }).from(exchanges);
    const shown = ['give/2', 'lend/2', 'rent/2', 'ride/2', 'sell/1', 'service/2', 'space/1', 'swap/1'];
    expect(rows.map(({ process }) => process).sort()).toEqual(shown);
  });

  test('are in every state of giving and lending that one side begins, but for a gift whose problem would be out of place', async () => {
    const rows = await database.db
      .selectDistinct({ process: exchanges.process, state: exchanges.state })
      .from(exchanges);
    for (const process of ['give/2', 'lend/2'] as const) {
      const states = Object.keys(tableOf(toProcess(process)).states).filter(
        (state) => !untold.includes(state) && (process === 'lend/2' || state !== 'problem'),
      );
      for (const state of states) expect(rows, `${process} ${state}`).toContainEqual({ process, state });
    }
  });

  test('have a late loan, a wish for longer, a waiting list, and thanks both hidden and published', async () => {
    const late = await database.db
      .select()
      .from(exchanges)
      .where(and(eq(exchanges.state, 'handed-over'), sql`ends_on < '2026-11-23'`));
    expect(late).toHaveLength(1);
    expect(await database.db.$count(exchanges, sql`wished_ends_on is not null`)).toBe(1);
    const { rows } = await database.db.execute(
      sql`select 1 from exchanges where state in ('asked', 'agreed') and process = 'give/2' group by listing_id having count(*) >= 3`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    const hidden = await database.db.$count(reviews, isNull(reviews.publishedAt));
    expect(hidden).toBeGreaterThanOrEqual(3);
    expect((await database.db.$count(reviews)) - hidden).toBeGreaterThanOrEqual(12);
    expect(await database.db.$count(conditionReports)).toBeGreaterThanOrEqual(6);
    expect(await database.db.$count(messages)).toBeGreaterThanOrEqual(50);
  });

  test('happened in the past, in order', async () => {
    const latest = (table: string) =>
      database.db.execute<{ at: string }>(sql`select max(at)::text as at from ${sql.identifier(table)}`);
    for (const table of ['exchange_steps', 'messages', 'activities'])
      expect(new Date((await latest(table)).rows[0]?.at ?? 0).getTime(), table).toBeLessThanOrEqual(
        now.getTime(),
      );
    const { rows } = await database.db.execute(
      sql`select 1 from exchange_steps a join exchange_steps b on a.exchange_id = b.exchange_id and a.id < b.id and a.at > b.at`,
    );
    expect(rows).toEqual([]);
  });

  test('leave what lies ahead to the clock, and no heap of old reactions or stale pages', async () => {
    const timers = jobs.kept.filter(({ runAt }) => runAt !== null);
    expect(timers.every(({ runAt }) => runAt && runAt > now)).toBe(true);
    expect(timers.filter(({ name }) => name === 'exchange-timer').length).toBeGreaterThan(10);
    expect(jobs.kept.filter(({ name }) => name === 'react').length).toBeLessThan(60);
    expect(await database.db.$count(stalePages)).toBe(1);
  });
});

describe('removing the demonstration', () => {
  test('takes all of it and nothing else, and the real community moves to the front door', async () => {
    const claire = founderInput.parse({ email: 'claire@example.org', firstName: 'Claire' });
    const wish = foundInput.parse({ slug: 'mornantais', name: 'Le Mornantais', communeCode: '42168' });
    await found(database.db, claire, wish, tools);
    const removed = await removeDemo(database.db, tools);
    expect(removed).toMatchObject({ communities: 1, persons: personKeys().length });
    const drawn = demoListings.filter(({ picture }) => picture !== undefined);
    expect(removed.photos).toBeGreaterThanOrEqual(drawn.length);
    for (const table of [
      listings,
      exchanges,
      exchangeSteps,
      threads,
      messages,
      reviews,
      photos,
      listingPhotos,
    ])
      expect(await database.db.$count(table)).toBe(0);
    expect(storage.files.size).toBe(0);
    expect(await database.db.$count(persons)).toBe(1);
    expect(await database.db.$count(members)).toBe(1);
    expect(await database.db.$count(activities)).toBe(1);
    expect((await defaultCommunity(database.db))?.slug).toBe('mornantais');
  });

  test('again removes nothing more, and the village does not come back beside a real community', async () => {
    expect(await removeDemo(database.db, tools)).toEqual({ communities: 0, persons: 0, mails: 0, photos: 0 });
    expect((await seedIfEmpty(database.db, { demo: true }, tools)).demo).toBe(false);
  });
});

test('the village can be made at any hour of any day', async () => {
  const other = await freshDatabase();
  await seedIfEmpty(other.db, { demo: false }, tools);
  for (const instant of [
    '2027-03-28T00:10:00Z',
    '2026-10-26T23:59:00Z',
    '2028-02-29T05:00:00Z',
    '2027-07-14T13:00:00Z',
  ]) {
    const then = { ...tools, ...pretendTools(new Date(instant)), geocoder: databaseGeocoder };
    expect((await seedIfEmpty(other.db, { demo: true }, then)).demo).toBe(true);
    await removeDemo(other.db, then);
  }
  await other.drop();
}, 120_000);
