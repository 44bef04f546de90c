import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { allGood } from '@/lib/exchanges/all-good';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { cancel } from '@/lib/exchanges/cancel';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { decline } from '@/lib/exchanges/decline';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import { refuseLonger } from '@/lib/exchanges/refuse-longer';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { tick } from '@/lib/exchanges/tick';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { withdraw } from '@/lib/exchanges/withdraw';
import type { Tools } from '@/lib/gateways/tools';
import { toDay } from '@/lib/ground/period';
import { agreed, asking, borrowed, codeOf, out, wanted, weekend } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';
import {
  allMails,
  emptied,
  hearAll,
  mailTo,
  mailsTo,
  postTools,
  speaks,
  whoGotWhat,
  withNotices,
} from './mailbox';

/** A story in a community that has stacked the notices. */
const told = (tell: (db: Db, village: Village, tools: ReturnType<typeof postTools>) => Promise<void>) =>
  story(async (db, village) => {
    await withNotices(db, village);
    await tell(db, village, postTools());
  });

const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

async function heardFrom(db: Db, tools: Tools, deed: () => Promise<unknown>): Promise<string[]> {
  const seen = await hearAll(db, tools);
  await emptied(db);
  await deed();
  await hearAll(db, tools, seen);
  return whoGotWhat(db);
}

describe('a request', () => {
  test('is told to the owner: who, what, when, why, until when to answer, and where', () =>
    told(async (db, { bruno, ladder }, tools) => {
      const { exchangeId } = await ask(
        db,
        bruno,
        asking(ladder, { ...weekend, note: 'Pour la gouttière.' }),
        tools,
      );
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual(['amina exchange.ask']);
      const mail = await mailTo(db, 'amina', 'exchange.ask');
      expect(mail.subject).toBe('Bruno B. souhaite emprunter «\u202fÉchelle de 3 m\u202f»');
      expect(mail.text).toContain('> Pour la gouttière.');
      expect(mail.text).toContain('samedi 28');
      expect(mail.text).toContain('dimanche 29 novembre');
      expect(mail.text).toContain('avant le samedi 28 novembre à 0\u00a0h');
      expect(mail.text).toContain(`https://cocote.example/fr/pilat/exchanges/${exchangeId}`);
      expect(mail.html).toContain(`href="https://cocote.example/fr/pilat/exchanges/${exchangeId}"`);
      expect(mail.text).toContain('https://cocote.example/fr/pilat/profile');
      expect(mail.html).toContain('<html lang="fr">');
    }));

  test('is told in English to an owner who reads English', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      await speaks(db, amina, 'en');
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await hearAll(db, tools);
      const mail = await mailTo(db, 'amina', 'exchange.ask');
      expect(mail.subject).toBe('Bruno B. would like to borrow “Échelle de 3 m”');
      expect(mail.locale).toBe('en');
      expect(mail.text).toContain(`https://cocote.example/en/pilat/exchanges/${exchangeId}`);
      expect(mail.html).toContain('<html lang="en">');
    }));

  test('heard twice is one mail', () =>
    told(async (db, { bruno, ladder }, tools) => {
      await borrowed(db, bruno, ladder, tools);
      await hearAll(db, tools);
      await hearAll(db, tools);
      expect(await mailsTo(db, 'amina', 'exchange.ask')).toHaveLength(1);
    }));

  test('in a community that has not stacked the notices is told to nobody', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = postTools();
      await borrowed(db, bruno, ladder, tools);
      await hearAll(db, tools);
      expect(await allMails(db)).toEqual([]);
    }));

  test('for a gift tells who waits what their place is', () =>
    told(async (db, { bruno, karim, pram }, tools) => {
      await wanted(db, bruno, pram, tools);
      await wanted(db, karim, pram, tools.at('2026-11-23T10:00:00Z'));
      const seen = await hearAll(db, tools);
      expect(seen).toBeGreaterThan(0);
      expect((await mailTo(db, 'karim', 'exchange.ask')).text).toContain('en position 2 sur 2');
      const toNadia = await mailsTo(db, 'nadia', 'exchange.ask');
      expect(toNadia).toHaveLength(2);
      expect(toNadia.some(({ text }) => text.includes('Une autre personne attend aussi'))).toBe(true);
    }));

  test('that was taken back before the job came to it is told by its end alone', () =>
    told(async (db, { bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await withdraw(db, bruno, { exchangeId }, tools);
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual(['amina exchange.withdraw']);
    }));
});

describe('an answer', () => {
  test('“yes” brings each side its own code, the place to the asker, and the paper', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const got = await heardFrom(db, tools, () =>
        agree(db, amina, { exchangeId, remark: 'Sonnez deux fois.' }, tools),
      );
      expect(got).toEqual(['amina exchange.agree', 'bruno exchange.agree']);
      const [hers, his] = [await codeOf(db, exchangeId, 'owner'), await codeOf(db, exchangeId, 'asker')];
      const [amina1, bruno1] = [
        await mailTo(db, 'amina', 'exchange.agree'),
        await mailTo(db, 'bruno', 'exchange.agree'),
      ];
      expect(amina1.text).toContain(spaced(hers));
      expect(amina1.text).not.toContain(spaced(his));
      expect(bruno1.text).toContain(spaced(his));
      expect(bruno1.text).not.toContain(spaced(hers));
      expect(bruno1.text).toContain('3, rue du Pilat');
      expect(bruno1.text).toContain('> Sonnez deux fois.');
      expect(bruno1.text).toContain(`https://cocote.example/fr/pilat/exchanges/${exchangeId}/slip`);
    }));

  test('“no” brings the asker the reason', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const got = await heardFrom(db, tools, () =>
        decline(db, amina, { exchangeId, reason: 'Elle est cassée.' }, tools),
      );
      expect(got).toEqual(['bruno exchange.decline']);
      expect((await mailTo(db, 'bruno', 'exchange.decline')).text).toContain('> Elle est cassée.');
    }));

  test('that never came is told to both', () =>
    told(async (db, { bruno, ladder, communityId }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const late = tools.at('2026-11-27T23:00:01Z');
      const got = await heardFrom(db, tools, () =>
        tick(db, { communityId, exchangeId, timer: 'expire' }, late),
      );
      expect(got).toEqual(['amina exchange.expire', 'bruno exchange.expire']);
    }));
});

describe('a change of mind', () => {
  test('is told to the other side', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const got = await heardFrom(db, tools, () =>
        cancel(db, bruno, { exchangeId, reason: 'Il pleut.' }, tools),
      );
      expect(got).toEqual(['amina exchange.cancel']);
      expect((await mailTo(db, 'amina', 'exchange.cancel')).text).toContain('> Il pleut.');
    }));

  test('about a promise is told to whom it was made, who waits on', () =>
    told(async (db, { nadia, bruno, pram }, tools) => {
      const exchangeId = await wanted(db, bruno, pram, tools);
      await agreed(db, nadia, exchangeId, tools);
      const got = await heardFrom(db, tools, () => undoPromise(db, nadia, { exchangeId, reason: '' }, tools));
      expect(got).toEqual(['bruno exchange.undo-promise']);
    }));

  test('that nobody spoke of ends a promise, and both read it', () =>
    told(async (db, { amina, bruno, ladder, communityId }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const late = tools.at('2026-12-01T00:00:00Z');
      const got = await heardFrom(db, tools, () =>
        tick(db, { communityId, exchangeId, timer: 'lapse' }, late),
      );
      expect(got).toEqual(['amina exchange.lapse', 'bruno exchange.lapse']);
    }));
});

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
      expect(text).toContain('Jusqu’au mardi 1 décembre, au lieu du dimanche 29 novembre');
    }));

  test('is granted or refused to the asker', () =>
    told(async (db, { amina, bruno, ladder }, tools) => {
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await askForLonger(db, bruno, { exchangeId, until: toDay('2026-12-01') }, tools);
      expect(await heardFrom(db, tools, () => grantLonger(db, amina, { exchangeId }, tools))).toEqual([
        'bruno exchange.grant-longer',
      ]);
      expect((await mailTo(db, 'bruno', 'exchange.grant-longer')).text).toContain('1 décembre');
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
