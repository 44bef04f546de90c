import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { handoverCodes } from '@/db/schema/exchanges';
import { rideLinks } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { ask } from '@/lib/exchanges/ask';
import { board } from '@/lib/exchanges/board';
import { cancel } from '@/lib/exchanges/cancel';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { sayDone } from '@/lib/exchanges/say-done';
import { deleteAccount } from '@/lib/host/delete-account';
import type { ExchangeId } from '@/lib/ground/ids';
import { closeRideLink } from '@/lib/saved/close-ride-link';
import { followedRide, forgetRideLinks } from '@/lib/saved/followed-ride';
import { renewRideLink } from '@/lib/saved/renew-ride-link';
import { rideLinkOf } from '@/lib/saved/ride-link';
import { agreed, borrowed } from '@/tests/exchanges/doings';
import { offered, rideTools, seatAsked } from '@/tests/rides/doings';
import { refusal, story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';

/** Karim rides with Lucie on Tuesday, from Maclas at 7:22 to Saint-Étienne at 7:46. */
const tools = rideTools();
const underWay = tools.at('2026-11-24T06:30:00Z');
const arrival = new Date('2026-11-24T06:46:00Z');
const dayMs = 86_400_000;

async function asked(db: Db, v: Village): Promise<ExchangeId> {
  const listingId = await offered(db, v, v.lucie, tools);
  return (await ask(db, v.karim, seatAsked(listingId, { fromStop: 1 }), tools)).exchangeId;
}

async function shared(db: Db, v: Village) {
  const exchangeId = await asked(db, v);
  await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
  const { secret } = await renewRideLink(db, v.karim, { exchangeId }, tools);
  return { exchangeId, secret };
}

async function getsIn(db: Db, v: Village, exchangeId: ExchangeId) {
  const rows = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, exchangeId));
  const code = rows.find(({ holder }) => holder === 'asker')?.code ?? '';
  await board(db, v.lucie, { exchangeId, code }, underWay);
}

const links = (db: Db) => db.select().from(rideLinks);

describe('somebody close to a passenger', () => {
  test('sees the way, the times, where they meet, who drives and whether they are on board, and nothing else', () =>
    story(async (db, v) => {
      const { exchangeId, secret } = await shared(db, v);
      const shown = {
        ...{ community: 'pilat', timeZone: 'Europe/Paris', from: 'Maclas', to: 'Saint-Étienne' },
        ...{ startsAt: new Date('2026-11-24T06:22:00Z'), endsAt: arrival },
        meeting: { place: 'Maclas', driver: 'Lucie' },
      };
      expect(await followedRide(db, secret, tools.now)).toEqual({ ...shown, is: 'reserved' });
      await getsIn(db, v, exchangeId);
      expect(await followedRide(db, secret, underWay.now)).toEqual({ ...shown, is: 'on-board' });
      await reportProblem(db, v.karim, { exchangeId, remark: 'Une panne' }, underWay);
      expect(await followedRide(db, secret, underWay.now)).toEqual({ ...shown, is: 'on-board' });
    }));

  test('sees that it is over, and that it does not take place, then without who and where', () =>
    story(async (db, v) => {
      const first = await shared(db, v);
      await sayDone(db, v.karim, { exchangeId: first.exchangeId }, underWay);
      expect(await followedRide(db, first.secret, underWay.now)).toMatchObject({ is: 'over' });
      const second = await shared(db, v);
      await cancel(db, v.karim, { exchangeId: second.exchangeId, reason: 'Malade' }, tools);
      expect(await followedRide(db, second.secret, tools.now)).toMatchObject({
        ...{ is: 'called-off', meeting: null },
      });
    }));

  test('sees nothing any more a day after the arrival, when the address is changed or taken away, nor by guessing', () =>
    story(async (db, v) => {
      const { exchangeId, secret } = await shared(db, v);
      const at = (instant: number) => followedRide(db, secret, new Date(instant));
      expect(await at(arrival.getTime() + dayMs - 1)).toBeDefined();
      expect(await at(arrival.getTime() + dayMs)).toBeUndefined();
      const { secret: renewed } = await renewRideLink(db, v.karim, { exchangeId }, tools);
      expect(await followedRide(db, secret, tools.now)).toBeUndefined();
      expect(await followedRide(db, renewed, tools.now)).toBeDefined();
      await closeRideLink(db, v.karim, { exchangeId });
      for (const guess of [renewed, '', 'a'.repeat(32), `${renewed}x`, "' or true --"])
        expect(await followedRide(db, guess, tools.now)).toBeUndefined();
    }));
});

describe('the address of a ride', () => {
  test('is the passenger’s: nobody else makes, reads or takes it away', () =>
    story(async (db, v) => {
      const { exchangeId, secret } = await shared(db, v);
      const before = await links(db);
      for (const who of [v.lucie, v.nadia, v.zoe]) {
        expect(await refusal(db, () => renewRideLink(db, who, { exchangeId }, tools))).toBe('not-found');
        expect(await refusal(db, () => closeRideLink(db, who, { exchangeId }))).toBe('not-found');
        expect(await rideLinkOf(db, who, exchangeId)).toBeNull();
      }
      expect(await links(db)).toEqual(before);
      expect(await rideLinkOf(db, v.karim, exchangeId)).toBe(secret);
      expect(secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
    }));

  test('is made for a ride that was agreed and is not long past, and for nothing else', () =>
    story(async (db, v) => {
      const exchangeId = await asked(db, v);
      const ladder = await borrowed(db, v.karim, v.ladder, tools);
      await agreed(db, v.amina, ladder, tools);
      const makes = (id: ExchangeId, at: Pick<typeof tools, 'now'> = tools) =>
        refusal(db, () => renewRideLink(db, v.karim, { exchangeId: id }, at));
      expect(await makes(exchangeId)).toBe('no-ride-to-share');
      expect(await makes(ladder)).toBe('no-ride-to-share');
      await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
      expect(await makes(exchangeId, tools.at(new Date(arrival.getTime() + dayMs)))).toBe('no-ride-to-share');
      expect(await links(db)).toEqual([]);
      expect(await makes(exchangeId, underWay)).toBe('nothing was refused');
    }));

  test('is deleted with the account of the passenger', () =>
    story(async (db, v) => {
      const { exchangeId, secret } = await shared(db, v);
      await sayDone(db, v.karim, { exchangeId }, underWay);
      await allGood(db, v.lucie, { exchangeId }, underWay);
      expect(await followedRide(db, secret, underWay.now)).toMatchObject({ is: 'over' });
      await deleteAccount(db, v.karim.personId, underWay);
      expect(await links(db)).toEqual([]);
    }));

  test('is deleted at night once it opens nothing, and not before', () =>
    story(async (db, v) => {
      await shared(db, v);
      await forgetRideLinks(db, { now: new Date(arrival.getTime() + dayMs) });
      expect(await links(db)).toHaveLength(1);
      await forgetRideLinks(db, { now: new Date(arrival.getTime() + dayMs + 1) });
      expect(await links(db)).toEqual([]);
    }));
});
