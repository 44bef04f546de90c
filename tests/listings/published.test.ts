import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { retrying } from '@/db/retry';
import { activities, stalePages } from '@/db/schema/activities';
import { listings } from '@/db/schema/listings';
import type { ListingId } from '@/lib/ground/ids';
import { close } from '@/lib/listings/close';
import { duplicate } from '@/lib/listings/duplicate';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { myListings } from '@/lib/listings/my-listings';
import { pause } from '@/lib/listings/pause';
import { publish } from '@/lib/listings/publish';
import { reopen } from '@/lib/listings/reopen';
import { sayStillThere } from '@/lib/listings/say-still-there';
import { draft, published, rowOf, say } from './drafting';
import { days, exchangeOn, refusalOn, stage } from './stage';
import { pretendTools } from './village';

const set = stage();

describe('publishing', () => {
  test('Amina’s ladder gets a number, an address, two timers and fresh pages', async () => {
    const tools = pretendTools();
    const { listingId, number, slug } = await published(
      set.db,
      set.v.amina,
      set.v.lend,
      tools,
      'Échelle de 3 m, œillets neufs',
    );
    expect(slug).toBe('echelle-de-3-m-oeillets-neufs');
    expect(await rowOf(set.db, listingId)).toMatchObject({
      state: 'published',
      number,
      expiresAt: days(180),
    });
    expect(tools.jobs.kept.filter(({ name }) => name === 'listing-timer')).toEqual([
      expect.objectContaining({ key: `listing:${listingId}:expire`, runAt: days(180) }),
      expect.objectContaining({ key: `listing:${listingId}:still-there`, runAt: days(173) }),
    ]);
    const stale = await set.db.select().from(stalePages).where(eq(stalePages.communityId, set.v.communityId));
    expect(stale.map(({ page, subject }) => `${page} ${subject}`)).toEqual(
      expect.arrayContaining([
        'home ',
        'listings ',
        `listing ${number}-${slug}`,
        `member ${set.v.amina.memberId}`,
      ]),
    );
    const told = await set.db.select().from(activities).where(eq(activities.kind, 'listing.published'));
    expect(told.some(({ about }) => about['listingId'] === listingId)).toBe(true);
  });

  test('said twice, it is published once', async () => {
    const tools = pretendTools();
    const { listingId, number, slug } = await published(set.db, set.v.amina, set.v.lend, tools);
    expect(await publish(set.db, set.v.amina, { listingId }, tools)).toEqual({ number, slug });
  });

  test('its address stays when its title changes', async () => {
    const tools = pretendTools();
    const { listingId, slug } = await published(set.db, set.v.amina, set.v.lend, tools);
    await say(
      set.db,
      set.v.amina,
      listingId,
      { step: 'title', title: 'Grande échelle', categoryId: '', description: '' },
      tools,
    );
    expect(await rowOf(set.db, listingId)).toMatchObject({ title: 'Grande échelle', slug, draftStep: null });
  });

  test('twenty at the same moment get twenty numbers without a gap', async () => {
    const tools = pretendTools();
    const { max } = (await set.db.select({ max: sql<number>`max(number)` }).from(listings))[0] ?? { max: 0 };
    const ids: ListingId[] = [];
    for (let at = 0; at < 20; at += 1)
      ids.push(await draft(set.db, at % 2 ? set.v.amina : set.v.bruno, set.v.give, tools));
    const all = await Promise.all(
      ids.map((listingId, at) =>
        retrying(() => publish(set.db, at % 2 ? set.v.amina : set.v.bruno, { listingId }, pretendTools())),
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
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const title = { step: 'title', title: '', categoryId: '', description: '' };
    expect(
      (await refusalOn(set, () => say(set.db, set.v.amina, listingId, title, tools))).fields,
    ).toMatchObject({
      title: 'title-missing',
    });
    expect(
      await refusalOn(set, () =>
        say(set.db, set.v.amina, listingId, { step: 'kind', typeId: set.v.give }, tools),
      ),
    ).toEqual({
      because: 'kind-is-fixed',
    });
  });

  test('an owner closes days and gives a last one, and the listing leaves the lists after it', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const when = {
      ...{
        step: 'when',
        availableFrom: '2026-12-01',
        availableUntil: '2026-12-20',
        closedWeekdays: ['7', '1'],
      },
      closures: [
        { from: '2026-12-05', to: '2026-12-06' },
        { from: '', to: '' },
      ],
    };
    await say(set.db, set.v.amina, listingId, when, tools);
    expect(await listingToEdit(set.db, set.v.communityId, set.v.amina.memberId, listingId)).toMatchObject({
      closures: [{ from: '2026-12-05', to: '2026-12-06' }],
      closedWeekdays: [1, 7],
      expiresAt: new Date('2026-12-20T23:00:00Z'),
    });
    expect(tools.jobs.kept.some(({ key }) => key === `listing:${listingId}:still-there`)).toBe(false);
  });

  test('fewer than are promised is refused', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const terms = (units: string) => () =>
      say(
        set.db,
        set.v.amina,
        listingId,
        { step: 'terms', condition: '', units, value: '', maxDays: '5' },
        tools,
      );
    await terms('2')();
    const begun = await exchangeOn(set, listingId, 'agreed');
    await set.db.execute(
      sql`insert into holds (community_id, listing_id, exchange_id, units, during) values (${set.v.communityId}, ${listingId}, ${begun}, 2, '[2026-12-01,2026-12-03)')`,
    );
    expect((await refusalOn(set, terms('1'))).fields).toEqual({ units: 'units-held' });
  });

  test('is paused, reopened, closed and reopened, each in its turn', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const state = async () => (await rowOf(set.db, listingId))?.state;
    await pause(set.db, set.v.amina, { listingId }, tools);
    expect(await state()).toBe('paused');
    expect(tools.jobs.kept.filter(({ name }) => name === 'listing-timer')).toEqual([]);
    expect(await refusalOn(set, () => pause(set.db, set.v.amina, { listingId }, tools))).toEqual({
      because: 'listing-too-late',
    });
    await reopen(set.db, set.v.amina, { listingId }, tools);
    expect(await state()).toBe('published');
    expect(await refusalOn(set, () => reopen(set.db, set.v.amina, { listingId }, tools))).toEqual({
      because: 'listing-too-late',
    });
    await close(set.db, set.v.amina, { listingId }, tools);
    expect(await refusalOn(set, () => close(set.db, set.v.amina, { listingId }, tools))).toEqual({
      because: 'listing-too-late',
    });
    expect(await refusalOn(set, () => sayStillThere(set.db, set.v.amina, { listingId }, tools))).toEqual({
      because: 'listing-not-shown',
    });
    await reopen(set.db, set.v.amina, { listingId }, tools);
    expect(await state()).toBe('published');
  });

  test('is nobody else’s to pause, close, reopen, copy or prolong', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    for (const other of [set.v.bruno, set.v.samir, set.v.stranger])
      for (const verb of [pause, close, reopen, sayStillThere, duplicate])
        expect(await refusalOn(set, () => verb(set.db, other, { listingId }, tools))).toEqual({
          because: 'not-found',
        });
  });

  test('is copied into a draft without its days or its address', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const copy = await duplicate(set.db, set.v.amina, { listingId }, tools);
    expect(await rowOf(set.db, copy.listingId)).toMatchObject({
      state: 'draft',
      title: 'Échelle de 3 m',
      number: null,
    });
    const [first] = await myListings(set.db, set.v.communityId, set.v.amina.memberId);
    expect(first).toMatchObject({ state: 'draft' });
  });
});
