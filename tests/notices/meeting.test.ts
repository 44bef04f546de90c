import { describe, expect, test } from 'vitest';
import { allGood } from '@/lib/exchanges/all-good';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import { refuseLonger } from '@/lib/exchanges/refuse-longer';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { toDay } from '@/lib/ground/period';
import { agreed, borrowed, codeOf, out, wanted } from '@/tests/exchanges/doings';
import { allMails, hearAll, mailTo, told, spaced, heardFrom } from './mailbox';

describe('hands that meet', () => {
  test('bring both the day of return, and the code that each shows then', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const got = await heardFrom(db, tools, () => out(db, amina, bruno, exchangeId, tools));
      expect(got).toEqual(['amina exchange.hand-over', 'bruno exchange.hand-over']);
      const mail = await mailTo(db, 'bruno', 'exchange.hand-over');
      expect(mail.text).toContain('dimanche 29 novembre');
      expect(mail.text).toContain(spaced(await codeOf(db, exchangeId, 'asker', 'return')));
      expect(mail.text).not.toContain(spaced(await codeOf(db, exchangeId, 'owner', 'return')));
    }));

  test('over a gift tell the others who waited that it went to somebody else', () =>
    told(async (db, { nadia, bruno, karim, pram }, tools) => {
      const exchangeId = await wanted(db, bruno, pram, tools);
      await wanted(db, karim, pram, tools);
      const got = await heardFrom(db, tools, () => out(db, nadia, bruno, exchangeId, tools));
      expect(got).toEqual([
        'bruno exchange.hand-over',
        'karim exchange.pass-over',
        'nadia exchange.hand-over',
      ]);
      expect((await mailTo(db, 'karim', 'exchange.pass-over')).text).not.toContain('given-to-another');
    }));

  test('for the return ask the owner whether all is well', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const got = await heardFrom(db, tools, () => confirmReturn(db, amina, { exchangeId }, tools));
      expect(got).toEqual(['amina exchange.confirm-return', 'bruno exchange.confirm-return']);
      const done = await heardFrom(db, tools, () => allGood(db, amina, { exchangeId }, tools));
      expect(done).toEqual(['amina exchange.all-good', 'bruno exchange.all-good']);
      expect((await mailTo(db, 'bruno', 'exchange.all-good')).text).toContain('Écrire mon avis');
    }));

  test('with the owner’s “all is well” bring the thanks at once, and nothing between', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      const back = { exchangeId, code, outcome: 'ok', remark: '' } as const;
      const got = await heardFrom(db, tools, () => giveBack(db, amina, back, tools));
      expect(got).toEqual(['amina exchange.all-good', 'bruno exchange.all-good']);
    }));
});

describe('more time', () => {
  test('is asked of the owner, with both days', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const until = toDay('2026-12-01');
      const got = await heardFrom(db, tools, () => askForLonger(db, bruno, { exchangeId, until }, tools));
      expect(got).toEqual(['amina exchange.ask-for-longer']);
      const { text } = await mailTo(db, 'amina', 'exchange.ask-for-longer');
      expect(text).toContain('Jusqu’au mardi 1er décembre, au lieu du dimanche 29 novembre');
      expect(text).not.toContain(until);
    }));

  test('is granted or refused to the asker', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await askForLonger(db, bruno, { exchangeId, until: toDay('2026-12-01') }, tools);
      expect(await heardFrom(db, tools, () => grantLonger(db, amina, { exchangeId }, tools))).toEqual([
        'bruno exchange.grant-longer',
      ]);
      const granted = (await mailTo(db, 'bruno', 'exchange.grant-longer')).text;
      expect(granted).toContain('1er décembre');
      expect(granted).not.toContain('2026-12-01');
      await askForLonger(db, bruno, { exchangeId, until: toDay('2026-12-02') }, tools);
      const no = await heardFrom(db, tools, () =>
        refuseLonger(db, amina, { exchangeId, reason: 'Mariage.' }, tools),
      );
      expect(no).toEqual(['bruno exchange.refuse-longer']);
    }));
});

describe('a problem', () => {
  test('is told to the other side and to who moderates here, who do not read the words of the report', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const remark = 'Un barreau est fendu.';
      const got = await heardFrom(db, tools, () => reportProblem(db, bruno, { exchangeId, remark }, tools));
      expect(got).toEqual(['amina exchange.report-problem', 'samir exchange.problem']);
      expect((await mailTo(db, 'amina', 'exchange.report-problem')).text).toContain(`> ${remark}`);
      expect((await mailTo(db, 'samir', 'exchange.problem')).text).not.toContain(remark);
    }));

  test('that is settled is told to whoever did not settle it', () =>
    told(async (db, { amina, bruno, samir, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await reportProblem(db, bruno, { exchangeId, remark: 'Un barreau est fendu.' }, tools);
      const settled = { exchangeId, outcome: 'resume', remark: '' } as const;
      const got = await heardFrom(db, tools, () => settleProblem(db, samir, settled, tools));
      expect(got).toEqual(['amina exchange.resume', 'bruno exchange.resume']);
    }));
});

test('no mail holds anybody’s mail address', () =>
  told(async (db, { amina, bruno, ladder }, tools) => {
    const exchangeId = await borrowed(db, bruno, ladder, tools);
    await hearAll(db, tools);
    await agreed(db, amina, exchangeId, tools);
    await hearAll(db, tools);
    await handOver(db, amina, { exchangeId, code: await codeOf(db, exchangeId, 'asker') }, tools);
    await hearAll(db, tools);
    const mails = await allMails(db);
    expect(mails).toHaveLength(5);
    for (const { subject, text, html } of mails) expect(subject + text + html).not.toMatch(/@(?!media)/);
  }));
