import { describe, expect, test } from 'vitest';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { tick } from '@/lib/exchanges/tick';
import { agreed, borrowed, codeOf, out, wanted } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import { emptied, hearAll, mailTo, postTools, whoGotWhat, withNotices } from './mailbox';

describe('a reminder', () => {
  test('asks the owner for an answer a day before it is too late', () =>
    story(async (db, village) => {
      await withNotices(db, village);
      const tools = postTools();
      const exchangeId = await borrowed(db, village.bruno, village.ladder, tools);
      const seen = await hearAll(db, tools);
      await emptied(db);
      const then = tools.at('2026-11-26T23:00:00Z');
      await tick(db, { communityId: village.communityId, exchangeId, timer: 'answer-soon' }, then);
      await hearAll(db, then, seen);
      expect(await whoGotWhat(db)).toEqual(['amina exchange.answer-soon']);
    }));

  test.each([
    { timer: 'starts-tomorrow', at: '2026-11-27T16:00:00Z', who: ['amina', 'bruno'], isOut: false },
    { timer: 'return-tomorrow', at: '2026-11-28T16:00:00Z', who: ['bruno'], isOut: true },
    { timer: 'return-today', at: '2026-11-29T07:00:00Z', who: ['bruno'], isOut: true },
    { timer: 'overdue-1', at: '2026-11-30T08:00:00Z', who: ['amina', 'bruno'], isOut: true },
    { timer: 'overdue-3', at: '2026-12-02T08:00:00Z', who: ['amina', 'bruno'], isOut: true },
  ])('“$timer” goes to $who, once, with the code', ({ timer, at, who, isOut }) =>
    story(async (db, village) => {
      await withNotices(db, village);
      const { amina, bruno, ladder, communityId } = village;
      const tools = postTools();
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      if (isOut) await out(db, amina, bruno, exchangeId, tools);
      else await agreed(db, amina, exchangeId, tools);
      const seen = await hearAll(db, tools);
      await emptied(db);
      const then = tools.at(at);
      await tick(db, { communityId, exchangeId, timer }, then);
      await tick(db, { communityId, exchangeId, timer }, then);
      await hearAll(db, then, seen);
      await hearAll(db, then, seen);
      expect(await whoGotWhat(db)).toEqual(who.map((name) => `${name} exchange.${timer}`));
      const code = await codeOf(db, exchangeId, 'asker', isOut ? 'return' : 'hand-over');
      expect((await mailTo(db, 'bruno', `exchange.${timer}`)).text).toContain(
        `${code.slice(0, 3)} ${code.slice(3)}`,
      );
    }),
  );

  test('speaks of a promise that has waited for a week', () =>
    story(async (db, village) => {
      await withNotices(db, village);
      const { nadia, bruno, pram, communityId } = village;
      const tools = postTools();
      const exchangeId = await wanted(db, bruno, pram, tools);
      await agreed(db, nadia, exchangeId, tools);
      const seen = await hearAll(db, tools);
      await emptied(db);
      const then = tools.at('2026-11-30T09:00:00Z');
      await tick(db, { communityId, exchangeId, timer: 'promise-waits' }, then);
      await hearAll(db, then, seen);
      expect(await whoGotWhat(db)).toEqual(['bruno exchange.promise-waits', 'nadia exchange.promise-waits']);
    }));

  test.each([
    { timer: 'problem-waits', at: '2026-11-30T09:00:00Z' },
    { timer: 'problem-still-waits', at: '2026-12-14T09:00:00Z' },
  ])('“$timer” speaks of a problem to both sides and to Samir, who moderates', ({ timer, at }) =>
    story(async (db, village) => {
      await withNotices(db, village);
      const { amina, bruno, samir, ladder, communityId } = village;
      const tools = postTools();
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await reportProblem(db, bruno, { exchangeId, remark: 'Un pied est tordu' }, tools);
      const seen = await hearAll(db, tools);
      await emptied(db);
      const then = tools.at(at);
      await tick(db, { communityId, exchangeId, timer }, then);
      await tick(db, { communityId, exchangeId, timer }, then);
      await hearAll(db, then, seen);
      expect(await whoGotWhat(db)).toEqual(
        ['amina', 'bruno', 'samir'].map((name) => `${name} exchange.${timer}`),
      );
      expect((await mailTo(db, 'samir', `exchange.${timer}`)).text).not.toContain('tordu');

      await settleProblem(db, samir, { exchangeId, outcome: 'resume', remark: '' }, then);
      const later = await hearAll(db, then, seen);
      await emptied(db);
      await tick(
        db,
        { communityId, exchangeId, timer: 'problem-still-waits' },
        tools.at('2026-12-14T09:30:00Z'),
      );
      await hearAll(db, then, later);
      expect(await whoGotWhat(db)).toEqual([]);
    }),
  );
});
