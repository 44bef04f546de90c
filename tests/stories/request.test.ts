import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { blocks, members } from '@/db/schema/members';
import { requestCalls } from '@/db/schema/requests';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { giveBack } from '@/lib/exchanges/give-back';
import { handOver } from '@/lib/exchanges/hand-over';
import { offer } from '@/lib/exchanges/offer';
import { take } from '@/lib/exchanges/take';
import { takeBack } from '@/lib/exchanges/take-back';
import { tick } from '@/lib/exchanges/tick';
import { turnDown } from '@/lib/exchanges/turn-down';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { threadOfExchange } from '@/lib/messages/thread-page';
import { offerAndTell } from '@/lib/messages/offer-and-tell';
import { callAgain } from '@/lib/requests/call-again';
import { callNeighbours } from '@/lib/requests/call-neighbours';
import { writeReview } from '@/lib/reviews/write-review';
import { buying, offered, offering, priceOf } from '@/tests/exchanges/bargains';
import { codeOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { rideTools, rideWanted } from '@/tests/rides/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, addMember, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const later = (hours: number): Tools => tools.at(new Date(monday.getTime() + hours * 3_600_000));
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });
const weekend = { startsOn: '2026-11-28', endsOn: '2026-11-29' };

const drillWanted = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  addListing(db, v.pilat, v.karim, 'wanted-lend', { title: 'Une perceuse pour samedi', ...more });

describe('Karim looks for a drill', () => {
  test('Amina has one: he takes it, she hands it over and gets it back, and the request is closed', () =>
    story(async (db, v) => {
      const request = await drillWanted(db, v);
      const drill = await addListing(db, v.pilat, v.amina, 'lend', { title: 'Perceuse' });
      const input = offering(request, { ...weekend, otherListingId: drill });
      const { exchangeId } = await offerAndTell(db, v.amina, input, tools);
      const brunos = await offered(db, v.bruno, request, tools, weekend);
      expect((await threadOfExchange(db, v.karim, exchangeId))?.messages.map(({ body }) => body)).toEqual([
        'J’en ai un',
      ]);
      const [row] = await db.select().from(exchanges).where(eq(exchanges.id, exchangeId));
      expect(row).toMatchObject({
        ...{ openedBy: 'owner', state: 'offered', process: 'lend/2', otherListingId: drill },
        ...{ ownerId: v.amina.memberId, askerId: v.karim.memberId },
      });
      expect(await refusal(db, () => take(db, v.amina, yes(exchangeId), tools))).toBe('not-your-turn');
      await take(db, v.karim, yes(exchangeId), tools);
      expect(await stateOf(db, brunos)).toBe('expired');
      const [closed] = await db.select().from(listings).where(eq(listings.id, request));
      expect(closed?.state).toBe('closed');
      expect(await refusal(db, () => offered(db, v.lucie, request, tools, weekend))).toBe('not-published');

      // The drill that she pointed at is his on those days, and nobody else's.
      const asking = () => ask(db, v.bruno, buying(drill, weekend), tools);
      expect(await refusal(db, asking)).toBe('not-free');
      await handOver(db, v.karim, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, later(120));
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      await giveBack(db, v.amina, { exchangeId, code, outcome: 'ok', remark: '' }, later(140));
      await writeReview(db, v.karim, { exchangeId, face: 5, text: 'Merci' }, later(150));
      expect(await stepsOf(db, exchangeId)).toEqual([
        ...['offer', 'take', 'hand-over', 'give-back', 'all-good'],
      ]);
    }));

  test('he turns an offer down, she takes hers back, and either may offer again', () =>
    story(async (db, v) => {
      const request = await drillWanted(db, v);
      const first = await offered(db, v.amina, request, tools, weekend);
      expect(await refusal(db, () => offered(db, v.amina, request, tools, weekend))).toBe('already-offered');
      expect(await refusal(db, () => takeBack(db, v.karim, { exchangeId: first, reason: '' }, tools))).toBe(
        'not-your-turn',
      );
      await turnDown(db, v.karim, { exchangeId: first, reason: 'Trop loin' }, tools);
      const second = await offered(db, v.amina, request, tools, weekend);
      await takeBack(db, v.amina, { exchangeId: second, reason: '' }, tools);
      expect([await stateOf(db, first), await stateOf(db, second)]).toEqual(['declined', 'withdrawn']);
      expect(await refusal(db, () => take(db, v.karim, yes(second), tools))).toBe('too-late');
      await offered(db, v.amina, request, tools, weekend);
    }));

  test('an offer of a drill that somebody else has borrowed since is too late', () =>
    story(async (db, v) => {
      const request = await drillWanted(db, v);
      const drill = await addListing(db, v.pilat, v.amina, 'lend', { title: 'Perceuse' });
      const exchangeId = await offered(db, v.amina, request, tools, { ...weekend, otherListingId: drill });
      await ask(db, v.bruno, buying(drill, weekend), tools);
      expect(await refusal(db, () => take(db, v.karim, yes(exchangeId), tools))).toBe('offer-gone');
      expect(await stateOf(db, exchangeId)).toBe('offered');
    }));

  test('an offer that he does not answer is let go', () =>
    story(async (db, v) => {
      const exchangeId = await offered(db, v.amina, await drillWanted(db, v), tools, weekend);
      await tick(db, { communityId: v.communityId, exchangeId, timer: 'let-offer-go' }, later(150));
      expect(await stateOf(db, exchangeId)).toBe('expired');
    }));

  test('nobody answers their own request, without days, or against a block; and a request is not asked for', () =>
    story(async (db, v) => {
      const request = await drillWanted(db, v);
      expect(await refusal(db, () => offered(db, v.karim, request, tools, weekend))).toBe('own-request');
      expect(await refusal(db, () => offered(db, v.amina, request, tools))).toBe('days-missing');
      const past = { startsOn: '2026-11-20', endsOn: '2026-11-21' };
      expect(await refusal(db, () => offered(db, v.amina, request, tools, past))).toBe('in-the-past');
      const others = { ...weekend, otherListingId: v.pram };
      expect(await refusal(db, () => offered(db, v.amina, request, tools, others))).toBe('not-yours-to-swap');
      expect(await refusal(db, () => ask(db, v.amina, buying(request, weekend), tools))).toBe('is-a-request');
      expect(await refusal(db, () => offer(db, v.amina, offering(v.ladder, weekend), tools))).toBe(
        'not-found',
      );
      const { communityId } = v;
      await db
        .insert(blocks)
        .values({ communityId, memberId: v.karim.memberId, blockedId: v.amina.memberId });
      expect(await refusal(db, () => offered(db, v.amina, request, tools, weekend))).toBe('blocked');
    }));

  test('whoever offers a ride says the hours, the car and the price for all of it, and shares costs only', () =>
    story(async (db, v) => {
      const ride = await rideWanted(db, v, v.karim, rideTools());
      const when = { startsOn: '2026-11-27', fromTime: '07:10', states: true };
      const say = (more: Record<string, unknown>) =>
        refusal(db, () => offered(db, v.lucie, ride, tools, { ...when, ...more }));
      expect(await say({})).toBe('slot-missing');
      const all = { ...when, toTime: '07:22', price: '3,50', power: '5' };
      expect(await say({ ...all, states: false })).toBe('invalid-input');
      expect(await say({ ...all, power: '' })).toBe('invalid-input');
      expect(await say({ ...all, price: '4,25' })).toBe('invalid-input');
      const exchangeId = await offered(db, v.lucie, ride, tools, all);
      expect(await priceOf(db, exchangeId)).toEqual({ cents: 350, lines: ['1 offer × 350'] });
    }));
});

describe('who hears of it', () => {
  const told = async (db: Db, request: ListingId) => {
    const rows = await db
      .select({ name: members.firstName, reach: requestCalls.reach })
      .from(requestCalls)
      .innerJoin(members, eq(members.id, requestCalls.memberId))
      .where(eq(requestCalls.listingId, request));
    return rows.map(({ name, reach }) => `${name} ${reach}`).sort();
  };
  const call = (db: Db, v: Village, listingId: ListingId, at: Tools = tools) =>
    callNeighbours(db, { communityId: v.communityId, listingId }, at);
  const chooses = (db: Db, who: Actor, wish: Partial<typeof members.$inferInsert>) =>
    db.update(members).set(wish).where(eq(members.id, who.memberId));

  /** Chavanay is six kilometres away, Lyon forty. */
  async function moved(db: Db, who: Actor, code: '42056' | '69123') {
    const where =
      code === '42056'
        ? { name: 'Chavanay', lat: 45.416, lng: 4.728 }
        : { name: 'Lyon', lat: 45.75, lng: 4.85 };
    await db
      .insert(communes)
      .values({
        code,
        searchName: where.name.toLowerCase(),
        department: code.slice(0, 2),
        postcodes: [],
        population: 1,
        ...where,
      })
      .onConflictDoNothing();
    await chooses(db, who, { communeCode: code });
  }

  test('neighbours who list such things, and those who want to hear of all; nobody twice', () =>
    story(async (db, v) => {
      await chooses(db, v.bruno, { wantsWishes: true });
      await chooses(db, v.nadia, { wishesPerDay: 0 });
      const request = await drillWanted(db, v);
      expect(await call(db, v, request)).toBe(2);
      expect(await told(db, request)).toEqual(['Amina commune', 'Bruno commune']);
      expect(await call(db, v, request, later(1))).toBe(0);
    }));

  test('no more of them in a day than they chose, and the rest the day after', () =>
    story(async (db, v) => {
      await chooses(db, v.nadia, { wishesPerDay: 0 });
      const [first, second] = [await drillWanted(db, v), await drillWanted(db, v)];
      await call(db, v, first);
      await call(db, v, second);
      expect([await told(db, first), await told(db, second)]).toEqual([['Amina commune'], []]);
      await callAgain(db, later(2));
      expect(await told(db, second)).toEqual([]);
      await callAgain(db, later(23));
      expect(await told(db, second)).toEqual(['Amina commune']);
    }));

  test('those around when nobody of the commune answered in a day, as far as Karim said', () =>
    story(async (db, v) => {
      await moved(db, v.amina, '42056');
      await moved(db, v.nadia, '69123');
      const request = await drillWanted(db, v, { radiusKm: 10 });
      expect(await call(db, v, request)).toBe(0);
      await callAgain(db, later(23));
      expect(await told(db, request)).toEqual([]);
      await callAgain(db, later(25));
      expect(await told(db, request)).toEqual(['Amina around']);
      const answered = await drillWanted(db, v, { radiusKm: 10 });
      await offered(db, v.bruno, answered, tools, weekend);
      await callAgain(db, later(50));
      expect(await told(db, answered)).toEqual([]);
    }));

  test('nobody who blocked Karim, nobody of another community, and nobody of what is no request', () =>
    story(async (db, v) => {
      const { communityId } = v;
      await db
        .insert(blocks)
        .values({ communityId, memberId: v.amina.memberId, blockedId: v.karim.memberId });
      await chooses(db, v.zoe, { wantsWishes: true });
      const request = await drillWanted(db, v);
      await call(db, v, request);
      expect(await told(db, request)).toEqual(['Nadia commune']);
      expect(await call(db, v, v.ladder)).toBe(0);
      await db.update(listings).set({ state: 'closed' }).where(eq(listings.id, request));
      expect(await call(db, v, request, later(30))).toBe(0);
    }));
});

test('a hundred neighbours who could help are told sixty at a time', () =>
  story(async (db, v) => {
    for (let n = 0; n < 100; n += 1) await addMember(db, v.communityId, `Voisine-${n}`);
    await db.update(members).set({ wantsWishes: true }).where(eq(members.communityId, v.communityId));
    const request = await drillWanted(db, v);
    expect(await callNeighbours(db, { communityId: v.communityId, listingId: request }, tools)).toBe(60);
    expect(await callNeighbours(db, { communityId: v.communityId, listingId: request }, later(1))).toBe(45);
    const rows = await db
      .select()
      .from(requestCalls)
      .where(and(eq(requestCalls.listingId, request), eq(requestCalls.memberId, v.karim.memberId)));
    expect(rows).toEqual([]);
  }));
