import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stalePages } from '@/db/schema/activities';
import { listings } from '@/db/schema/listings';
import { changeLegal } from '@/lib/communities/change-legal';
import { realJobs } from '@/lib/gateways/jobs';
import { pause } from '@/lib/listings/pause';
import { reopen } from '@/lib/listings/reopen';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { actorIn, thingsIn, type Thing } from '@/tests/support/people';
import { toolsWithQueue } from '@/tests/support/tools';
import { enterAs, visitor, type Visitor } from '@/tests/support/visitor';

let village: DemoVillage;
let stranger: Visitor;
/** The newest things that are lent: all of them stand on the home page. */
let things: Thing[];
const thing = (at: number): Thing => {
  const found = things[at];
  if (!found) throw new Error('the village lends too little');
  return found;
};

beforeAll(async () => {
  village = await startDemoVillage();
  stranger = visitor(village.url);
  things = await thingsIn(village.db, 'lend');
});
afterAll(() => village?.forget());

const pageOf = ({ address }: Thing) => `/en/pilat/listings/${address}`;
const kept = async (path: string) => (await stranger.get(path)).headers.get('x-nextjs-cache');
/** Until a page is in the cache, from where every visitor has it. */
const warm = (...paths: string[]) =>
  Promise.all(paths.map((path) => expect.poll(() => kept(path), soon).toBe('HIT')));
const says = async (path: string, words: string) => (await stranger.get(path)).text.includes(words);
const soon = { timeout: 10_000, interval: 50 };

/** What visitors see of a thing on the three pages that show it. */
async function seenBy(one: Thing) {
  const link = `href="${pageOf(one)}"`;
  return {
    page: await says(pageOf(one), 'The days that you wish for'),
    list: await says('/en/pilat/listings', link),
    home: await says('/en/pilat', link),
  };
}
const shown = { page: true, list: true, home: true };
const gone = { page: false, list: false, home: false };

describe('a public page', () => {
  test('is the same bytes for a stranger and for a member, and is made once', async () => {
    const amina = await enterAs(village.url, 'Amina');
    for (const path of [
      '/en/pilat',
      '/fr/pilat/listings',
      pageOf(thing(0)),
      '/fr/pilat/how',
      '/en/pilat/about/rules',
    ]) {
      await warm(path);
      const [one, two] = [await stranger.get(path), await amina.get(path, { 'accept-language': 'fr' })];
      expect(two.text === one.text, path).toBe(true);
      expect(two.headers.get('x-nextjs-cache'), path).toBe('HIT');
      expect(two.headers.getSetCookie(), path).toEqual([]);
      expect(two.headers.get('cache-control'), path).toMatch(/s-maxage=900/);
    }
  });

  test('of a member is never kept for others', async () => {
    const amina = await enterAs(village.url, 'Amina');
    for (const path of ['/en/pilat/profile', '/en/pilat/my-listings', '/en/pilat/exchanges']) {
      const { status, headers } = await amina.get(path);
      expect([status, headers.get('x-nextjs-cache')], path).toEqual([200, null]);
      expect((await stranger.get(path)).headers.get('location'), path).toMatch(/^\/en\/sign-in\?next=/);
    }
  });
});

describe('a listing', () => {
  test('that its owner pauses is gone from its page, the list and the home page at once', async () => {
    const one = thing(0);
    await warm('/en/pilat', '/en/pilat/listings', pageOf(one));
    expect(await seenBy(one)).toEqual(shown);
    const owner = await enterAs(village.url, one.owner);
    const { status } = await owner.press(`/en/pilat/my-listings/${one.id}`, 'Pause');
    expect(status).toBe(303);
    expect(await seenBy(one)).toEqual(gone);
    expect(await says(pageOf(one), 'This listing is paused')).toBe(true);
  });

  test('that another process changes is heard of, and those of others stay kept', async () => {
    const [one, other] = [thing(1), thing(2)];
    await warm('/en/pilat', '/en/pilat/listings', pageOf(one), pageOf(other));
    const owner = await actorIn(village.db, { memberId: one.ownerId });
    await pause(village.db, owner, { listingId: one.id }, toolsWithQueue(new Date()));
    await expect.poll(() => seenBy(one), soon).toEqual(gone);
    expect(await kept(pageOf(other))).toBe('HIT');
    await reopen(village.db, owner, { listingId: one.id }, toolsWithQueue(new Date()));
    await expect.poll(() => seenBy(one), soon).toEqual(shown);
  });

  test('whose time is over goes when the clock says so', async () => {
    const one = thing(2);
    await warm('/en/pilat', '/en/pilat/listings', pageOf(one));
    const { db } = village;
    await db
      .update(listings)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(listings.id, one.id));
    const job = { communityId: one.communityId, listingId: one.id, timer: 'expire' } as const;
    await realJobs.enqueue(db, 'listing-timer', job);
    await expect.poll(() => seenBy(one), soon).toEqual(gone);
    expect(await db.$count(stalePages)).toBe(0);
  });

  test('that changed while nobody served is made anew at the next start, as every page is', async () => {
    const [one, other] = [thing(3), thing(4)];
    await warm('/en/pilat/listings', pageOf(one), pageOf(other));
    await village.stop();
    const owner = await actorIn(village.db, { memberId: one.ownerId });
    await pause(village.db, owner, { listingId: one.id }, toolsWithQueue(new Date()));
    await village.again();
    await expect.poll(() => seenBy(one), soon).toEqual(gone);
    expect(await kept(pageOf(other))).toBe('MISS');
  });
});

test('what a community says of itself changes on all of its pages', async () => {
  const administrator = await actorIn(village.db, { role: 'administrator' });
  const paths = ['/en/pilat/about/legal', '/fr/pilat/about/legal'];
  await warm(...paths);
  const legal = {
    legalName: 'Les Voisins du Crêt',
    legalAddress: 'Pélussin',
    legalEmail: 'voisins@example.org',
  };
  await changeLegal(village.db, administrator, legal);
  for (const path of paths) await expect.poll(() => says(path, 'Les Voisins du Crêt'), soon).toBe(true);
});

test('no page of one database is shown from another, whatever address both have', async () => {
  const one = thing(0);
  const paths = [pageOf(one), '/en/pilat', '/en/pilat/listings'];
  await warm(...paths);
  await village.stop();
  const other = await startDemoVillage({ port: village.app.port });
  try {
    await other.db.update(listings).set({ title: 'Quite another thing' }).where(eq(listings.id, one.id));
    for (const path of paths) expect(await says(path, 'Quite another thing'), path).toBe(true);
  } finally {
    await other.forget();
  }
});
