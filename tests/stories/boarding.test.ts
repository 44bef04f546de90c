import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges, handoverCodes } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { ask } from '@/lib/exchanges/ask';
import { board } from '@/lib/exchanges/board';
import { cancel } from '@/lib/exchanges/cancel';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { listPassengers } from '@/lib/exchanges/passengers';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { sayDone } from '@/lib/exchanges/say-done';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { tick } from '@/lib/exchanges/tick';
import type { Side } from '@/lib/exchanges/vocabulary';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { borrowed, agreed, holdsOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { hearAll, spaced, withNotices } from '@/tests/notices/mailbox';
import { offered, rideTools, seatAsked } from '@/tests/rides/doings';
import { footprint, refusal, story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';

/** Lucie leaves Pélussin on Tuesday at ten past seven, and arrives at 7:46. */
const tools = rideTools();
const lastNight = tools.at('2026-11-23T22:30:00Z');
const morning = tools.at('2026-11-24T05:55:00Z');
const underWay = tools.at('2026-11-24T06:20:00Z');
const noShow = { reason: 'Personne à l’arrêt' };

async function reserved(db: Db, v: Village) {
  const listingId = await offered(db, v, v.lucie, tools);
  const { exchangeId } = await ask(db, v.karim, seatAsked(listingId), tools);
  await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
  return { listingId, exchangeId };
}

async function codeOf(db: Db, exchangeId: ExchangeId, holder: Side): Promise<string> {
  const rows = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, exchangeId));
  expect(rows.map(({ moment }) => moment)).toEqual(['boarding', 'boarding']);
  return rows.find((row) => row.holder === holder)?.code ?? 'none';
}

const pageOf = (db: Db, who: Actor, exchangeId: ExchangeId, now: Date) =>
  exchangePage(db, who, exchangeId, now);

describe('getting in', () => {
  test.each([
    ['the driver enters the passenger’s code', 'lucie', 'asker'],
    ['the passenger enters the driver’s', 'karim', 'owner'],
  ] as const)('is recorded when %s, on the day, for both', (_how, who, holder) =>
    story(async (db, v) => {
      const { exchangeId, listingId } = await reserved(db, v);
      const code = await codeOf(db, exchangeId, holder);
      expect(await board(db, v[who], { exchangeId, code }, morning)).toEqual({ already: false });
      expect(await stateOf(db, exchangeId)).toBe('on-board');
      expect(await board(db, v[who], { exchangeId, code }, morning)).toEqual({ already: true });
      expect(await stepsOf(db, exchangeId)).toEqual(['ask', 'agree', 'board']);
      expect(await holdsOf(db, listingId)).toHaveLength(1);
      const page = await pageOf(db, v.karim, exchangeId, underWay.now);
      expect(page?.steps.at(-1)).toMatchObject({ verb: 'board', isMine: who === 'karim' });
      expect(page?.codes.boarding).toBeNull();
      expect(page?.mainVerb).toBe('say-done');
      await sayDone(db, v.karim, { exchangeId }, underWay);
      await allGood(db, v.lucie, { exchangeId }, underWay);
      expect(await stateOf(db, exchangeId)).toBe('completed');
    }),
  );

  test('shows each their own code on the day of the ride, and not before', () =>
    story(async (db, v) => {
      const { exchangeId } = await reserved(db, v);
      for (const [who, side] of [
        [v.karim, 'asker'],
        [v.lucie, 'owner'],
      ] as const) {
        const before = await pageOf(db, who, exchangeId, tools.now);
        expect([before?.codes.boarding, before?.verbs.includes('board')]).toEqual([null, false]);
        const day = await pageOf(db, who, exchangeId, morning.now);
        expect(day?.codes.boarding).toBe(await codeOf(db, exchangeId, side));
        expect(day?.mainVerb).toBe('board');
      }
    }));

  test('the letter two hours before shows each their own code, and never the other’s', () =>
    story(async (db, v) => {
      const { exchangeId } = await reserved(db, v);
      const post = rideTools(new Date('2026-11-24T04:10:00Z'), realJobs);
      await tick(db, { communityId: v.communityId, exchangeId, timer: 'starts-soon' }, post);
      await withNotices(db, v);
      await hearAll(db, post);
      for (const [who, mine, other] of [
        ['karim', 'asker', 'owner'],
        ['lucie', 'owner', 'asker'],
      ] as const) {
        const letters = post.letters.filter(
          ({ to, kind }) => to.startsWith(who) && kind.includes('starts-soon'),
        );
        expect(letters).toHaveLength(1);
        expect(letters[0]?.text).toContain(spaced(await codeOf(db, exchangeId, mine)));
        expect(letters[0]?.text).not.toContain(spaced(await codeOf(db, exchangeId, other)));
      }
    }));

  test('is not recorded on the day before, with a wrong code, one’s own, by others, nor before the driver agreed', () =>
    story(async (db, v) => {
      const { exchangeId, listingId } = await reserved(db, v);
      const [theirs, own] = [await codeOf(db, exchangeId, 'asker'), await codeOf(db, exchangeId, 'owner')];
      const { exchangeId: asked } = await ask(db, v.bruno, seatAsked(listingId), tools);
      const wrong = String((Number(theirs) + 1) % 1_000_000).padStart(6, '0');
      const before = await footprint(db);
      const tries = async (who: Actor, code: string, at = morning, id = exchangeId) =>
        refusal(db, () => board(db, who, { exchangeId: id, code }, at));
      expect(await tries(v.lucie, theirs, lastNight)).toBe('not-the-day-yet');
      expect(await tries(v.lucie, wrong === own ? theirs.slice(1) : wrong)).toBe('wrong-code');
      expect(await tries(v.lucie, own)).toBe('own-code');
      expect(await tries(v.nadia, theirs)).toBe('not-found');
      expect(await tries(v.lucie, theirs, morning, asked)).toBe('not-agreed-yet');
      expect(await stateOf(db, exchangeId)).toBe('agreed');
      expect(await footprint(db)).toBe(before);
    }));

  test('nobody guesses: the ninth try within a quarter of an hour is refused, even with the right code', () =>
    story(async (db, v) => {
      const { exchangeId } = await reserved(db, v);
      const code = await codeOf(db, exchangeId, 'asker');
      for (let tried = 0; tried < 8; tried += 1)
        await board(db, v.lucie, { exchangeId, code: 'x' }, morning).catch(() => undefined);
      expect(await refusal(db, () => board(db, v.lucie, { exchangeId, code }, morning))).toBe(
        'too-many-tries',
      );
      expect(await stateOf(db, exchangeId)).toBe('agreed');
    }));
});

describe('once on board', () => {
  const boarded = async (db: Db, v: Village) => {
    const { exchangeId, listingId } = await reserved(db, v);
    await board(db, v.lucie, { exchangeId, code: await codeOf(db, exchangeId, 'asker') }, morning);
    return { exchangeId, listingId };
  };

  test('nobody is said not to have come, neither under way nor after the arrival, and nobody cancels', () =>
    story(async (db, v) => {
      const { exchangeId } = await boarded(db, v);
      const missed = (at = underWay) =>
        refusal(db, () => sayNoShow(db, v.lucie, { exchangeId, ...noShow }, at));
      expect(await missed()).toBe('too-late');
      const cancelling = () => cancel(db, v.karim, { exchangeId, reason: 'Non' }, underWay);
      expect(await refusal(db, cancelling)).toBe('too-late');
      const after = tools.at('2026-11-24T06:46:00Z');
      await tick(db, { communityId: v.communityId, exchangeId, timer: 'finish' }, after);
      expect(await stateOf(db, exchangeId)).toBe('done');
      const before = await footprint(db);
      expect(await missed(after)).toBe('was-on-board');
      expect((await pageOf(db, v.lucie, exchangeId, after.now))?.verbs).not.toContain('say-no-show');
      expect(await footprint(db)).toBe(before);
    }));

  test('a problem leads back on board, or ends the ride as one that took place', () =>
    story(async (db, v) => {
      const { exchangeId } = await boarded(db, v);
      await reportProblem(db, v.karim, { exchangeId, remark: 'Une panne' }, underWay);
      await settleProblem(db, v.karim, { exchangeId, outcome: 'resume', remark: '' }, underWay);
      expect(await stateOf(db, exchangeId)).toBe('on-board');
      await reportProblem(db, v.karim, { exchangeId, remark: 'Encore une panne' }, underWay);
      await settleProblem(db, v.karim, { exchangeId, outcome: 'end', remark: '' }, underWay);
      expect(await stateOf(db, exchangeId)).toBe('completed');
    }));

  test('the driver still sees who comes along', () =>
    story(async (db, v) => {
      const { listingId } = await boarded(db, v);
      const known = await listPassengers(db, v.lucie, listingId, morning.now);
      expect(known).toMatchObject([{ name: 'Karim', isAgreed: true }]);
    }));
});

describe('nobody has to enter a code', () => {
  test('the ride ends without: by the clock, or by either', () =>
    story(async (db, v) => {
      const { exchangeId } = await reserved(db, v);
      const after = tools.at('2026-11-24T06:46:00Z');
      await tick(db, { communityId: v.communityId, exchangeId, timer: 'finish' }, after);
      expect(await stateOf(db, exchangeId)).toBe('done');
      await sayNoShow(db, v.lucie, { exchangeId, ...noShow }, after);
      expect(await stateOf(db, exchangeId)).toBe('no-show');
    }));

  test('a ride that began under the process without codes ends under it', () =>
    story(async (db, v) => {
      const { exchangeId } = await reserved(db, v);
      const code = await codeOf(db, exchangeId, 'asker');
      await db.update(exchanges).set({ process: 'ride/1' }).where(eq(exchanges.id, exchangeId));
      expect(await refusal(db, () => board(db, v.lucie, { exchangeId, code }, morning))).toBe(
        'not-your-turn',
      );
      expect((await pageOf(db, v.lucie, exchangeId, underWay.now))?.verbs).not.toContain('board');
      await sayDone(db, v.karim, { exchangeId }, underWay);
      expect(await stateOf(db, exchangeId)).toBe('done');
    }));

  test('what is lent has no such code, and nobody gets into a ladder', () =>
    story(async (db, v) => {
      const exchangeId = await borrowed(db, v.bruno, v.ladder, tools);
      await agreed(db, v.amina, exchangeId, tools);
      const rows = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, exchangeId));
      expect(rows.map(({ moment }) => moment)).not.toContain('boarding');
      const climbs = () => board(db, v.bruno, { exchangeId, code: rows[0]?.code ?? '' }, morning);
      expect(await refusal(db, climbs)).toBe('not-your-turn');
    }));
});
