import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { retrying } from '@/db/retry';
import type { ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { close } from '@/lib/listings/close';
import { duplicate } from '@/lib/listings/duplicate';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { latestDraft, myListings } from '@/lib/listings/my-listings';
import { pause } from '@/lib/listings/pause';
import { publish } from '@/lib/listings/publish';
import { remove } from '@/lib/listings/remove';
import { reopen } from '@/lib/listings/reopen';
import { sayStillThere } from '@/lib/listings/say-still-there';
import { startDraft } from '@/lib/listings/start-draft';
import { tickListing } from '@/lib/listings/tick-listing';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { draft, published, rowOf, say } from './drafting';
import { noon, pretendTools, village, type Village } from './village';

let base: TestDatabase;
let db: Db;
let v: Village;
beforeAll(async () => {
  base = await freshDatabase({ connections: 20 });
  db = base.db;
  v = await village(db);
});
afterAll(() => base.drop());

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const everything = async () => ({
  listings: await db.select().from(listings).orderBy(asc(listings.id)),
  told: await db.select({ id: activities.id }).from(activities),
  stale: await db.select({ id: stalePages.id }).from(stalePages),
});

/** The reason of a refusal, after a look that nothing was written. */
async function refusal(deed: () => Promise<unknown>): Promise<{ because: string; fields?: Record<string, string> }> {
  const before = await everything();
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(await everything()).toEqual(before);
    return { because: error.because, ...(error.fields ? { fields: error.fields } : {}) };
  }
  throw new Error('it was not refused');
}

describe('a draft', () => {
  test('Amina begins one, leaves, and finds it where she left it', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(db, v.bruno, { typeId: v.lend, title: 'Perceuse' }, tools);
    await say(db, v.bruno, listingId, { step: 'photos', photos: [] }, tools);
    expect(await latestDraft(db, v.communityId, v.bruno.memberId)).toMatchObject({
      id: listingId,
      title: 'Perceuse',
      step: 'title',
    });
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'draft', number: null, maxDays: 7, communeCode: '42168' });
    await remove(db, v.bruno, { listingId, reason: '' }, tools);
    expect(await rowOf(db, listingId)).toBeUndefined();
  });

  test('its title proposes its category', async () => {
    const listingId = await draft(db, v.amina, v.lend, pretendTools(), 'Appareil à fondue');
    expect(await rowOf(db, listingId)).toMatchObject({ categoryId: v.kitchen });
  });

  test('put aside unfinished, it keeps what was typed', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(db, v.amina, { typeId: v.give, title: '' }, tools);
    const answer = { step: 'title', title: 'Truc', categoryId: '', description: 'Presque neuf', later: true };
    await say(db, v.amina, listingId, answer, tools);
    expect(await rowOf(db, listingId)).toMatchObject({ title: 'Truc', draftStep: 'title' });
  });

  test('an answer that is missing is asked for, and nothing is kept', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(db, v.amina, { typeId: v.give, title: '' }, tools);
    const title = (title: string) => () =>
      say(db, v.amina, listingId, { step: 'title', title, categoryId: '', description: '' }, tools);
    const fields = async (deed: () => Promise<unknown>) => (await refusal(deed)).fields;
    expect(await fields(title(''))).toEqual({ title: 'title-missing', categoryId: 'category-missing' });
    expect(await fields(title('Machin chose'))).toEqual({ categoryId: 'category-missing' });
    expect(await fields(title('Fusil de chasse, table'))).toEqual({ title: 'banned-weapons' });
    expect(
      await fields(() =>
        say(db, v.amina, listingId, { step: 'place', commune: 'Atlantis', meetingPlace: '' }, tools),
      ),
    ).toEqual({ commune: 'commune-unknown' });
    expect(
      await fields(() =>
        say(db, v.amina, listingId, { step: 'terms', condition: '', availableUntil: '2026-11-22' }, tools),
      ),
    ).toEqual({ availableUntil: 'until-is-past' });
  });

  test('it is nobody else’s: not a neighbour’s, not a moderator’s, not another community’s', async () => {
    const tools = pretendTools();
    const listingId = await draft(db, v.amina, v.lend, tools);
    for (const other of [v.bruno, v.samir, v.stranger]) {
      expect(await refusal(() => publish(db, other, { listingId }, tools))).toEqual({ because: 'not-found' });
      expect(await refusal(() => remove(db, other, { listingId, reason: 'non' }, tools))).toEqual({
        because: 'not-found',
      });
      expect(await refusal(() => say(db, other, listingId, { step: 'photos', photos: [] }, tools))).toEqual({
        because: 'not-found',
      });
      expect(await listingToEdit(db, other.communityId, other.memberId, listingId)).toBeUndefined();
    }
  });

  test('a kind of another community, or one that is closed, is none', async () => {
    const tools = pretendTools();
    for (const typeId of [v.elsewhere.give, v.sell])
      expect(await refusal(() => startDraft(db, v.amina, { typeId, title: '' }, tools))).toMatchObject({
        because: 'kind-missing',
      });
  });

  test('what is incomplete is not published, and says what is missing', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(db, v.amina, { typeId: v.give, title: '' }, tools);
    expect(await refusal(() => publish(db, v.amina, { listingId }, tools))).toEqual({
      because: 'invalid-input',
      fields: { title: 'title-missing', categoryId: 'category-missing' },
    });
  });
});

describe('where it is', () => {
  test('others see the same cell of about 300 m each time, and never the exact point', async () => {
    const tools = pretendTools();
    const listingId = await draft(db, v.amina, v.lend, tools);
    const at = async (lat: string, lng: string) => {
      await say(db, v.amina, listingId, { step: 'place', commune: 'Pélussin', lat, lng, meetingPlace: '' }, tools);
      return rowOf(db, listingId);
    };
    const first = await at('45.42345', '4.68123');
    const again = await at('45.42345', '4.68123');
    expect(first).toMatchObject({ lat: 45.42345, lng: 4.68123 });
    expect([again?.publicLat, again?.publicLng]).toEqual([first?.publicLat, first?.publicLng]);
    expect(first?.publicLat).not.toBe(45.42345);
    expect(Math.abs((first?.publicLat ?? 0) - 45.42345)).toBeLessThan(0.0014);
  });

  test('an address that is found gives the point, a commune alone its centre, a far point is refused', async () => {
    const tools = pretendTools();
    const listingId = await draft(db, v.amina, v.lend, tools);
    const place = (answer: Record<string, string>) => () =>
      say(db, v.amina, listingId, { step: 'place', meetingPlace: '', ...answer }, tools);
    await place({ commune: 'Pélussin (42410)', communeCode: '42168', meetingPlace: '3 rue du Pilat' })();
    expect(await rowOf(db, listingId)).toMatchObject({ lat: 45.42345, meetingPlace: '3 rue du Pilat' });
    await place({ commune: 'pelussin', communeCode: '42168' })();
    const central = await rowOf(db, listingId);
    expect(central).toMatchObject({ lat: null, communeCode: '42168' });
    expect(central?.publicLat).not.toBeNull();
    expect((await refusal(place({ commune: 'Pélussin', lat: '48.85', lng: '2.35' }))).fields).toEqual({
      lat: 'point-elsewhere',
    });
    expect((await refusal(place({ commune: 'Nulle-Part' }))).fields).toEqual({ commune: 'place-unknown' });
  });

  test('the next listing begins where the last one was', async () => {
    const tools = pretendTools();
    const one = await draft(db, v.samir, v.lend, tools);
    await say(db, v.samir, one, { step: 'place', commune: 'Pélussin', lat: '45.43', lng: '4.69', meetingPlace: 'Le lavoir' }, tools);
    const { listingId } = await startDraft(db, v.samir, { typeId: v.give, title: '' }, tools);
    expect(await rowOf(db, listingId)).toMatchObject({ lat: 45.43, meetingPlace: 'Le lavoir' });
  });
});

describe('publishing', () => {
  test('Amina’s ladder gets a number, an address, two timers and fresh pages', async () => {
    const tools = pretendTools();
    const { listingId, number, slug } = await published(db, v.amina, v.lend, tools, 'Échelle de 3 m, œillets neufs');
    expect(slug).toBe('echelle-de-3-m-oeillets-neufs');
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'published', number, expiresAt: days(180) });
    expect(tools.jobs.kept.filter(({ name }) => name === 'listing-timer')).toEqual([
      expect.objectContaining({ key: `listing:${listingId}:expire`, runAt: days(180) }),
      expect.objectContaining({ key: `listing:${listingId}:still-there`, runAt: days(173) }),
    ]);
    const stale = await db.select().from(stalePages).where(eq(stalePages.communityId, v.communityId));
    expect(stale.map(({ page, subject }) => `${page} ${subject}`)).toEqual(
      expect.arrayContaining(['home ', 'listings ', `listing ${number}-${slug}`, `member ${v.amina.memberId}`]),
    );
    const told = await db.select().from(activities).where(eq(activities.kind, 'listing.published'));
    expect(told.some(({ about }) => about['listingId'] === listingId)).toBe(true);
  });

  test('said twice, it is published once', async () => {
    const tools = pretendTools();
    const { listingId, number, slug } = await published(db, v.amina, v.lend, tools);
    expect(await publish(db, v.amina, { listingId }, tools)).toEqual({ number, slug });
  });

  test('its address stays when its title changes', async () => {
    const tools = pretendTools();
    const { listingId, slug } = await published(db, v.amina, v.lend, tools);
    await say(db, v.amina, listingId, { step: 'title', title: 'Grande échelle', categoryId: '', description: '' }, tools);
    expect(await rowOf(db, listingId)).toMatchObject({ title: 'Grande échelle', slug, draftStep: null });
  });

  test('twenty at the same moment get twenty numbers without a gap', async () => {
    const tools = pretendTools();
    const { max } = (await db.select({ max: sql<number>`max(number)` }).from(listings))[0] ?? { max: 0 };
    const ids: ListingId[] = [];
    for (let at = 0; at < 20; at += 1) ids.push(await draft(db, at % 2 ? v.amina : v.bruno, v.give, tools));
    const all = await Promise.all(
      ids.map((listingId, at) =>
        retrying(() => publish(db, at % 2 ? v.amina : v.bruno, { listingId }, pretendTools())),
      ),
    );
    expect(all.map(({ number }) => number - max).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });
});

describe('what was published', () => {
  test('stays whole when it is changed', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const title = { step: 'title', title: '', categoryId: '', description: '' };
    expect((await refusal(() => say(db, v.amina, listingId, title, tools))).fields).toMatchObject({
      title: 'title-missing',
    });
    expect(await refusal(() => say(db, v.amina, listingId, { step: 'kind', typeId: v.give }, tools))).toEqual({
      because: 'kind-is-fixed',
    });
  });

  test('an owner closes days and gives a last one, and the listing leaves the lists after it', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const when = {
      ...{ step: 'when', availableFrom: '2026-12-01', availableUntil: '2026-12-20', closedWeekdays: ['7', '1'] },
      closures: [{ from: '2026-12-05', to: '2026-12-06' }, { from: '', to: '' }],
    };
    await say(db, v.amina, listingId, when, tools);
    expect(await listingToEdit(db, v.communityId, v.amina.memberId, listingId)).toMatchObject({
      closures: [{ from: '2026-12-05', to: '2026-12-06' }],
      closedWeekdays: [1, 7],
      expiresAt: new Date('2026-12-20T23:00:00Z'),
    });
    expect(tools.jobs.kept.some(({ key }) => key === `listing:${listingId}:still-there`)).toBe(false);
  });

  test('fewer than are promised is refused', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const terms = (units: string) => () =>
      say(db, v.amina, listingId, { step: 'terms', condition: '', units, value: '', maxDays: '5' }, tools);
    await terms('2')();
    const begun = await exchange(listingId, 'agreed');
    await db.execute(
      sql`insert into holds (community_id, listing_id, exchange_id, units, during) values (${v.communityId}, ${listingId}, ${begun}, 2, '[2026-12-01,2026-12-03)')`,
    );
    expect((await refusal(terms('1'))).fields).toEqual({ units: 'units-held' });
  });

  test('is paused, reopened, closed and reopened, each in its turn', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const state = async () => (await rowOf(db, listingId))?.state;
    await pause(db, v.amina, { listingId }, tools);
    expect(await state()).toBe('paused');
    expect(tools.jobs.kept.filter(({ name }) => name === 'listing-timer')).toEqual([]);
    expect(await refusal(() => pause(db, v.amina, { listingId }, tools))).toEqual({ because: 'listing-too-late' });
    await reopen(db, v.amina, { listingId }, tools);
    expect(await state()).toBe('published');
    expect(await refusal(() => reopen(db, v.amina, { listingId }, tools))).toEqual({ because: 'listing-too-late' });
    await close(db, v.amina, { listingId }, tools);
    expect(await refusal(() => close(db, v.amina, { listingId }, tools))).toEqual({ because: 'listing-too-late' });
    expect(await refusal(() => sayStillThere(db, v.amina, { listingId }, tools))).toEqual({
      because: 'listing-not-shown',
    });
    await reopen(db, v.amina, { listingId }, tools);
    expect(await state()).toBe('published');
  });

  test('is nobody else’s to pause, close, reopen, copy or prolong', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    for (const other of [v.bruno, v.samir, v.stranger])
      for (const verb of [pause, close, reopen, sayStillThere, duplicate])
        expect(await refusal(() => verb(db, other, { listingId }, tools))).toEqual({ because: 'not-found' });
  });

  test('is copied into a draft without its days or its address', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const copy = await duplicate(db, v.amina, { listingId }, tools);
    expect(await rowOf(db, copy.listingId)).toMatchObject({ state: 'draft', title: 'Échelle de 3 m', number: null });
    const [first] = await myListings(db, v.communityId, v.amina.memberId);
    expect(first).toMatchObject({ state: 'draft' });
  });
});

describe('time', () => {
  test('a gift is asked about after 53 days, and expires after 60 unless its owner says that it is there', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.give, tools);
    const ring = (timer: 'still-there' | 'expire', now: Date) => {
      const later = pretendTools(now);
      return tickListing(db, { communityId: v.communityId, listingId, timer }, later).then(() => later.letters);
    };
    expect(await ring('still-there', days(40))).toEqual([]);
    const [letter] = await ring('still-there', days(53));
    expect(letter).toMatchObject({ to: 'amina@village.example', kind: 'listing.still-there' });
    expect(letter?.text).toContain(`/fr/pilat/my-listings/${listingId}?ask=still-there`);
    await ring('expire', days(59));
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'published' });
    await sayStillThere(db, v.amina, { listingId }, pretendTools(days(54)));
    await sayStillThere(db, v.amina, { listingId }, pretendTools(days(54)));
    await ring('expire', days(60));
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'published', expiresAt: days(114) });
    await ring('expire', days(114));
    await ring('expire', days(114));
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'expired', expiresAt: null });
    await sayStillThere(db, v.amina, { listingId }, pretendTools(days(120)));
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'published', expiresAt: days(180) });
  });

  test('a timer of a listing that is paused, gone or elsewhere does nothing', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.give, tools);
    await pause(db, v.amina, { listingId }, tools);
    const before = await everything();
    await tickListing(db, { communityId: v.communityId, listingId, timer: 'expire' }, pretendTools(days(99)));
    const elsewhere = { communityId: v.elsewhere.communityId, listingId, timer: 'expire' as const };
    await tickListing(db, elsewhere, pretendTools(days(99)));
    expect(await everything()).toEqual(before);
  });

  test('a last day that has passed keeps a listing from being reopened', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.give, tools);
    await say(db, v.amina, listingId, { step: 'terms', condition: 'good', availableUntil: '2026-12-01' }, tools);
    await close(db, v.amina, { listingId }, tools);
    expect((await refusal(() => reopen(db, v.amina, { listingId }, pretendTools(days(30))))).fields).toEqual({
      availableUntil: 'until-is-past',
    });
  });
});

describe('deleting', () => {
  test('is refused while somebody waits for an answer, and leaves the list afterwards', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const id = await exchange(listingId, 'asked');
    expect(await refusal(() => remove(db, v.amina, { listingId, reason: '' }, tools))).toEqual({
      because: 'listing-in-use',
    });
    await db.update(exchanges).set({ state: 'declined' }).where(eq(exchanges.id, id));
    await remove(db, v.amina, { listingId, reason: '' }, tools);
    expect(await rowOf(db, listingId)).toMatchObject({ state: 'removed' });
    const mine = await myListings(db, v.communityId, v.amina.memberId);
    expect(mine.map((row) => row.id)).not.toContain(listingId);
    expect(await refusal(() => remove(db, v.amina, { listingId, reason: '' }, tools))).toEqual({ because: 'not-found' });
  });

  test('a moderator says why, and the owner reads it; a neighbour may not', async () => {
    const tools = pretendTools();
    const { listingId } = await published(db, v.amina, v.lend, tools);
    const removing = (actor: typeof v.samir, reason: string) => () => remove(db, actor, { listingId, reason }, tools);
    expect(await refusal(removing(v.bruno, 'jaloux'))).toEqual({ because: 'not-found' });
    expect(await refusal(removing(v.stranger, 'curieux'))).toEqual({ because: 'not-found' });
    expect(await refusal(removing(v.samir, ''))).toMatchObject({ because: 'reason-missing' });
    expect(tools.letters).toEqual([]);
    await removing(v.samir, 'Deux annonces pour la même échelle.')();
    expect(tools.letters[0]).toMatchObject({ to: 'amina@village.example', kind: 'listing.removed' });
    expect(tools.letters[0]?.text).toContain('Deux annonces pour la même échelle.');
  });
});

async function exchange(listingId: ListingId, state: string): Promise<string> {
  const [row] = await db
    .insert(exchanges)
    .values({
      ...{ communityId: v.communityId, listingId, ownerId: v.amina.memberId, askerId: v.bruno.memberId },
      ...{ process: 'lend/1', state, units: 2, startsOn: '2026-12-01', endsOn: '2026-12-02', listingTitle: 'x' },
    })
    .returning({ id: exchanges.id });
  return row?.id ?? '';
}
