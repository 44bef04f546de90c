import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { pretendJobs } from '@/lib/gateways/jobs';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';
import { agreed, borrowed, holdsOf, out, stateOf } from './doings';

async function broken(db: Db, { amina, bruno, ladder }: Village, tools = pretendTools(monday)) {
  const exchangeId = await borrowed(db, bruno, ladder, tools);
  await out(db, amina, bruno, exchangeId, tools);
  await reportProblem(db, bruno, { exchangeId, remark: 'Un pied est tordu' }, tools);
  return { exchangeId, tools };
}

describe('a problem', () => {
  test('stops the clock but for two reminders, keeps the days, and lets Samir, who moderates, look', () =>
    story(async (db, v) => {
      const jobs = pretendJobs();
      const { exchangeId } = await broken(db, v, pretendTools(monday, jobs));
      const timers = jobs.kept.flatMap(({ name, key }) =>
        name === 'exchange-timer' ? [key?.split(':')[2]] : [],
      );
      expect(timers).toEqual(['problem-waits', 'problem-still-waits']);
      expect(await holdsOf(db, v.ladder)).toEqual([exchangeId]);
      const page = await exchangePage(db, v.samir, exchangeId, monday);
      expect(page).toMatchObject({
        side: 'moderator',
        meeting: null,
        codes: { 'hand-over': null, return: null },
      });
      expect(page?.verbs).toEqual(['resume', 'close-problem']);
      expect(await exchangePage(db, v.karim, exchangeId, monday)).toBeUndefined();
      expect(await exchangePage(db, v.zoe, exchangeId, monday)).toBeUndefined();
    }));

  test('Bruno, who reported it, says that it is settled: the loan goes on, and so does the clock', () =>
    story(async (db, v) => {
      const jobs = pretendJobs();
      const { exchangeId, tools } = await broken(db, v, pretendTools(monday, jobs));
      await settleProblem(db, v.bruno, { exchangeId, outcome: 'resume', remark: 'Redressé' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('handed-over');
      const timers = jobs.kept.flatMap(({ key }) =>
        key?.startsWith(`exchange:${exchangeId}`) ? [key.split(':')[2]] : [],
      );
      expect(timers).toEqual(['return-tomorrow', 'return-today', 'overdue-1', 'overdue-3']);
    }));

  test('Samir ends it: what was handed over counts as done, and the days are free', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await broken(db, v);
      await settleProblem(db, v.samir, { exchangeId, outcome: 'end', remark: 'Remboursé' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('completed');
      expect(await holdsOf(db, v.ladder)).toEqual([]);
    }));

  test('ended before any hand-over, the exchange is called off', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      await reportProblem(db, amina, { exchangeId, remark: 'Il ne répond plus' }, tools);
      expect((await exchangePage(db, amina, exchangeId, monday))?.verbs).toEqual(['resume', 'drop']);
      await settleProblem(db, amina, { exchangeId, outcome: 'end', remark: '' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('cancelled');
      expect(await holdsOf(db, ladder)).toEqual([]);
    }));

  test('found after the return, it keeps no days', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await confirmReturn(db, amina, { exchangeId }, tools);
      await reportProblem(db, amina, { exchangeId, remark: 'Il manque une pièce' }, tools);
      expect(await holdsOf(db, ladder)).toEqual([]);
      await settleProblem(db, amina, { exchangeId, outcome: 'resume', remark: '' }, tools);
      expect(await stateOf(db, exchangeId)).toBe('returned');
    }));

  test('Amina does not settle what Bruno reported, nor does a neighbour or a moderator of elsewhere', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await broken(db, v);
      const settle = (actor: typeof v.amina) =>
        refusal(db, () => settleProblem(db, actor, { exchangeId, outcome: 'end', remark: '' }, tools));
      expect(await settle(v.amina)).toBe('not-yours-to-settle');
      expect(await settle(v.karim)).toBe('not-found');
      expect(await settle(v.zoe)).toBe('not-found');
      expect((await exchangePage(db, v.amina, exchangeId, monday))?.verbs).toEqual([]);
    }));

  test('nothing is settled where nothing was reported, and nothing reported before it is agreed', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const settle = () => settleProblem(db, amina, { exchangeId, outcome: 'resume', remark: '' }, tools);
      expect(await refusal(db, settle)).toBe('too-late');
      const report = () => reportProblem(db, bruno, { exchangeId, remark: 'Hm' }, tools);
      expect(await refusal(db, report)).toBe('too-late');
    }));

  test('Samir has no part in an exchange that goes well', () =>
    story(async (db, { bruno, samir, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await exchangePage(db, samir, exchangeId, monday)).toBeUndefined();
      const report = () => reportProblem(db, samir, { exchangeId, remark: 'Je surveille' }, tools);
      expect(await refusal(db, report)).toBe('not-found');
    }));
});
