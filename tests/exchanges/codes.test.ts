import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import { handoverCodes } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { allGood } from '@/lib/exchanges/all-good';
import { decline } from '@/lib/exchanges/decline';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { giveBack } from '@/lib/exchanges/give-back';
import { handOver } from '@/lib/exchanges/hand-over';
import { codeInput, giveBackInput } from '@/lib/exchanges/input';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';
import { agreed, borrowed, codeOf, holdsOf, out, stateOf, stepsOf, wanted } from './doings';

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('handing over', () => {
  test('either side enters the other’s code: Bruno enters Amina’s, or Amina enters Bruno’s', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      for (const [actor, holder] of [
        [bruno, 'owner'],
        [amina, 'asker'],
      ] as const) {
        const exchangeId = await borrowed(db, bruno, ladder, tools);
        await agreed(db, amina, exchangeId, tools);
        const code = await codeOf(db, exchangeId, holder);
        expect(await handOver(db, actor, { exchangeId, code }, tools)).toEqual({ already: false });
        expect(await stateOf(db, exchangeId)).toBe('handed-over');
        await confirmReturn(db, amina, { exchangeId }, tools);
      }
    }));

  test('entered again, even by both, it is simply done already', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker');
      expect(await handOver(db, amina, { exchangeId, code }, tools)).toEqual({ already: true });
      expect((await stepsOf(db, exchangeId)).filter((verb) => verb === 'hand-over')).toHaveLength(1);
      const used = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, exchangeId));
      expect(used.filter(({ usedAt }) => usedAt !== null).map(({ moment }) => moment)).toEqual([
        ...['hand-over', 'hand-over'],
      ]);
    }));

  test('a wrong code, one’s own and the code of the return hand nothing over', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const [owners, askers] = [await codeOf(db, exchangeId, 'owner'), await codeOf(db, exchangeId, 'asker')];
      const attempt = (code: string) => refusal(db, () => handOver(db, bruno, { exchangeId, code }, tools));
      expect(owners).not.toBe(askers);
      expect(await attempt(askers)).toBe('own-code');
      expect(await attempt(wrong(owners) === askers ? wrong(askers) : wrong(owners))).toBe('wrong-code');
      expect(await attempt(await codeOf(db, exchangeId, 'owner', 'return'))).toBe('wrong-code');
    }));

  test('codes are not guessed: after eight tries Bruno waits, and Amina is not kept from hers', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'owner');
      const attempt = () => refusal(db, () => handOver(db, bruno, { exchangeId, code: '000000' }, tools));
      for (let tries = 0; tries < 8; tries += 1)
        expect(['wrong-code', 'own-code']).toContain(await attempt());
      const right = () => handOver(db, bruno, { exchangeId, code }, tools);
      expect(await refusal(db, right)).toBe('too-many-tries');
      const later = tools.at('2026-11-23T09:15:00Z');
      expect(await handOver(db, bruno, { exchangeId, code }, later)).toEqual({ already: false });
    }));

  test('nothing is handed over before it is agreed, after it is over, or by a stranger', () =>
    story(async (db, { amina, bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const code = await codeOf(db, exchangeId, 'owner');
      const attempt = (actor: typeof bruno) =>
        refusal(db, () => handOver(db, actor, { exchangeId, code }, tools));
      expect(await attempt(bruno)).toBe('not-agreed-yet');
      expect(await attempt(karim)).toBe('not-found');
      await decline(db, amina, { exchangeId, reason: '' }, tools);
      expect(await attempt(bruno)).toBe('too-late');
    }));

  test('the ladder that Bruno still has is not handed to Karim', () =>
    story(async (db, { amina, bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      const first = await borrowed(db, bruno, ladder, tools, {
        startsOn: '2026-11-23',
        endsOn: '2026-11-24',
      });
      await out(db, amina, bruno, first, tools);
      const second = await borrowed(db, karim, ladder, tools);
      await agreed(db, amina, second, tools);
      const code = await codeOf(db, second, 'owner');
      const late = tools.at('2026-11-28T09:00:00Z');
      expect(await refusal(db, () => handOver(db, karim, { exchangeId: second, code }, late))).toBe(
        'still-out',
      );
    }));

  test('spaces and dots in a code are for the eye', () => {
    const exchangeId = '00000000-0000-4000-8000-000000000000';
    expect(codeInput.parse({ exchangeId, code: ' 12.34 56 ' }).code).toBe('123456');
    expect(codeInput.safeParse({ exchangeId, code: '12345' }).success).toBe(false);
    const silent = { exchangeId, code: '123456', outcome: 'problem' };
    expect(giveBackInput.safeParse(silent).success).toBe(false);
  });
});

describe('giving back', () => {
  test('Amina enters Bruno’s code and says that all is well: the loan is completed and its days are free', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      const back = { exchangeId, code, outcome: 'ok', remark: '' } as const;
      expect(await giveBack(db, amina, back, tools)).toEqual({ already: false });
      expect(await stateOf(db, exchangeId)).toBe('completed');
      expect(await holdsOf(db, ladder)).toEqual([]);
      expect(await giveBack(db, bruno, back, tools)).toEqual({ already: true });
      expect(await stepsOf(db, exchangeId)).toEqual(['ask', 'agree', 'hand-over', 'give-back', 'all-good']);
    }));

  test('Bruno enters Amina’s code: it is back, and she may look at it before she says that all is well', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'owner', 'return');
      await giveBack(db, bruno, { exchangeId, code, outcome: 'ok', remark: '' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('returned');
      expect(await refusal(db, () => allGood(db, bruno, { exchangeId }, tools))).toBe('not-your-turn');
      await allGood(db, amina, { exchangeId }, tools);
      expect(await stateOf(db, exchangeId)).toBe('completed');
    }));

  test('a broken rung is reported with the return', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      await giveBack(db, amina, { exchangeId, code, outcome: 'problem', remark: 'Un barreau cassé' }, tools);
      const page = await exchangePage(db, bruno, exchangeId, monday);
      expect(page).toMatchObject({ state: 'problem', problem: { byMe: false, remark: 'Un barreau cassé' } });
      expect(await holdsOf(db, ladder)).toEqual([]);
    }));

  test('nothing comes back that is not out, and no wrong code brings it back', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      const attempt = (typed: string) =>
        refusal(db, () => giveBack(db, amina, { exchangeId, code: typed, outcome: 'ok', remark: '' }, tools));
      expect(await attempt(code)).toBe('too-late');
      await handOver(db, bruno, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, tools);
      expect(['wrong-code', 'own-code']).toContain(await attempt(wrong(code)));
    }));

  test('Amina says without a code that it is back; Bruno cannot', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await refusal(db, () => confirmReturn(db, amina, { exchangeId }, tools))).toBe('too-late');
      await out(db, amina, bruno, exchangeId, tools);
      expect(await refusal(db, () => confirmReturn(db, bruno, { exchangeId }, tools))).toBe('not-your-turn');
      await confirmReturn(db, amina, { exchangeId }, tools);
      expect(await stateOf(db, exchangeId)).toBe('returned');
    }));
});

describe('giving away', () => {
  test('once the pram is handed over its listing is closed, and those who waited are told', () =>
    story(async (db, { nadia, karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, pram, tools);
      const second = await wanted(db, lucie, pram, tools);
      await out(db, nadia, karim, first, tools);
      const [listing] = await db.select().from(listings).where(eq(listings.id, pram));
      expect(listing?.state).toBe('closed');
      expect(await stateOf(db, second)).toBe('declined');
      const page = await exchangePage(db, lucie, second, monday);
      expect(page?.steps.at(-1)).toMatchObject({ verb: 'pass-over', party: 'clock', name: null, remark: '' });
      const told = await db.select({ kind: activities.kind }).from(activities);
      expect(told.map(({ kind }) => kind)).toContain('listing.closed');
      expect(await db.select().from(stalePages)).not.toEqual([]);
      await allGood(db, karim, { exchangeId: first }, tools);
      expect(await stateOf(db, first)).toBe('completed');
    }));

  test('of two chairs one is gone: the listing stays, and so do those who wait', () =>
    story(async (db, { nadia, karim, lucie, chairs }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, chairs, tools);
      const second = await wanted(db, lucie, chairs, tools);
      await out(db, nadia, karim, first, tools);
      const stateNow = async () =>
        (await db.select().from(listings).where(eq(listings.id, chairs)))[0]?.state;
      expect([await stateNow(), await stateOf(db, second)]).toEqual(['published', 'asked']);
      await out(db, nadia, lucie, second, tools);
      expect(await stateNow()).toBe('closed');
    }));
});
