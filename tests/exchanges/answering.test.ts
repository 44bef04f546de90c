import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities } from '@/db/schema/activities';
import { exchangeSteps } from '@/db/schema/exchanges';
import { agree } from '@/lib/exchanges/agree';
import { cancel } from '@/lib/exchanges/cancel';
import { decline } from '@/lib/exchanges/decline';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { waitingList } from '@/lib/exchanges/waiting-list';
import { withdraw } from '@/lib/exchanges/withdraw';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';
import { agreed, borrowed, holdsOf, out, stateOf, wanted } from './doings';

describe('answering a request for a loan', () => {
  test('Amina accepts, and says a word with it', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agree(db, amina, { exchangeId, remark: 'Passez après 17 h.' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('agreed');
      const [, step] = await db.select().from(exchangeSteps).where(eq(exchangeSteps.exchangeId, exchangeId));
      expect(step).toMatchObject({
        ...{ verb: 'agree', fromState: 'asked', toState: 'agreed', byMemberId: amina.memberId },
        ...{ remark: 'Passez après 17 h.', at: monday },
      });
      const told = await db.select().from(activities);
      expect(told.at(-1)).toMatchObject({ kind: 'exchange.stepped', about: { exchangeId, verb: 'agree' } });
    }));

  test('Amina declines, Bruno takes back, either cancels: the days are free at once', () =>
    story(async (db, { amina, bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      const first = await borrowed(db, bruno, ladder, tools);
      await decline(db, amina, { exchangeId: first, reason: 'Elle est cassée.' }, tools);
      const second = await borrowed(db, karim, ladder, tools);
      await withdraw(db, karim, { exchangeId: second }, tools);
      const third = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, third, tools);
      await cancel(db, bruno, { exchangeId: third, reason: 'Il pleut.' }, tools);
      const fourth = await borrowed(db, karim, ladder, tools);
      await agreed(db, amina, fourth, tools);
      await cancel(db, amina, { exchangeId: fourth, reason: 'Je suis malade.' }, tools);
      expect(await holdsOf(db, ladder)).toEqual([]);
      expect(await stateOf(db, first)).toBe('declined');
      expect(await stateOf(db, second)).toBe('withdrawn');
      expect(await stateOf(db, third)).toBe('cancelled');
      expect(await stateOf(db, fourth)).toBe('cancelled');
    }));

  test('neither Bruno nor a neighbour, a moderator or somebody from elsewhere accepts for Amina', () =>
    story(async (db, { bruno, karim, samir, zoe, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await refusal(db, () => agreed(db, bruno, exchangeId, tools))).toBe('not-your-turn');
      for (const actor of [karim, samir, zoe])
        expect(await refusal(db, () => agreed(db, actor, exchangeId, tools))).toBe('not-found');
    }));

  test('what is over stays over', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await withdraw(db, bruno, { exchangeId }, tools);
      expect(await refusal(db, () => agreed(db, amina, exchangeId, tools))).toBe('too-late');
      expect(await refusal(db, () => decline(db, amina, { exchangeId, reason: '' }, tools))).toBe('too-late');
      expect(await refusal(db, () => withdraw(db, bruno, { exchangeId }, tools))).toBe('too-late');
    }));

  test('nothing is called off once the ladder has changed hands', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      for (const actor of [amina, bruno])
        expect(await refusal(db, () => cancel(db, actor, { exchangeId, reason: 'Non' }, tools))).toBe(
          'too-late',
        );
      expect(await refusal(db, () => withdraw(db, bruno, { exchangeId }, tools))).toBe('too-late');
    }));

  test('only whoever asked takes a request back, and only the owner declines it', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await refusal(db, () => withdraw(db, amina, { exchangeId }, tools))).toBe('not-your-turn');
      const no = () => decline(db, bruno, { exchangeId, reason: '' }, tools);
      expect(await refusal(db, no)).toBe('not-your-turn');
    }));
});

describe('promising a gift', () => {
  test('the pram is promised to one; the others wait in the order in which they asked', () =>
    story(async (db, { nadia, karim, lucie, bruno, pram }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, pram, tools.at('2026-11-23T09:00:00Z'));
      const second = await wanted(db, lucie, pram, tools.at('2026-11-23T10:00:00Z'));
      const third = await wanted(db, bruno, pram, tools.at('2026-11-23T11:00:00Z'));
      await agreed(db, nadia, second, tools);
      const list = await waitingList(db, nadia, pram);
      expect(list.map(({ name, state, position }) => [name, state, position])).toEqual([
        ['Karim', 'asked', 1],
        ['Lucie', 'agreed', null],
        ['Bruno B.', 'asked', 2],
      ]);
      expect(list.map(({ exchangeId }) => exchangeId)).toEqual([first, second, third]);
      expect(await holdsOf(db, pram)).toEqual([second]);
    }));

  test('the waiting list is for Nadia alone', () =>
    story(async (db, { karim, lucie, pram }) => {
      await wanted(db, karim, pram, pretendTools(monday));
      expect(await waitingList(db, karim, pram)).toEqual([]);
      expect(await waitingList(db, lucie, pram)).toEqual([]);
    }));

  test('one pram is not promised twice', () =>
    story(async (db, { nadia, karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, pram, tools);
      const second = await wanted(db, lucie, pram, tools);
      await agreed(db, nadia, first, tools);
      expect(await refusal(db, () => agreed(db, nadia, second, tools))).toBe('already-promised');
    }));

  test('two chairs are promised to two, and not to a third', () =>
    story(async (db, { nadia, karim, lucie, bruno, chairs }) => {
      const tools = pretendTools(monday);
      const ids = [await wanted(db, karim, chairs, tools), await wanted(db, lucie, chairs, tools)];
      const third = await wanted(db, bruno, chairs, tools);
      for (const id of ids) await agreed(db, nadia, id, tools);
      expect(await refusal(db, () => agreed(db, nadia, third, tools))).toBe('already-promised');
    }));

  test('Nadia takes a promise back, and promises the pram to another: Karim has his place in the list again', () =>
    story(async (db, { nadia, karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, pram, tools);
      const second = await wanted(db, lucie, pram, tools.at('2026-11-23T10:00:00Z'));
      await agreed(db, nadia, first, tools);
      await undoPromise(db, nadia, { exchangeId: first, reason: 'Pas de nouvelles' }, tools);
      await agreed(db, nadia, second, tools);
      expect(await stateOf(db, first)).toBe('asked');
      expect((await waitingList(db, nadia, pram)).map(({ position }) => position)).toEqual([1, null]);
    }));

  test('a promise is taken back by Nadia alone, and only a promise', () =>
    story(async (db, { nadia, karim, pram }) => {
      const tools = pretendTools(monday);
      const exchangeId = await wanted(db, karim, pram, tools);
      const undo = (actor: typeof nadia) => () => undoPromise(db, actor, { exchangeId, reason: '' }, tools);
      expect(await refusal(db, undo(nadia))).toBe('too-late');
      await agreed(db, nadia, exchangeId, tools);
      expect(await refusal(db, undo(karim))).toBe('not-your-turn');
    }));
});
