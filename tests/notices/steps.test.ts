import { describe, expect, test } from 'vitest';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { cancel } from '@/lib/exchanges/cancel';
import { decline } from '@/lib/exchanges/decline';
import { tick } from '@/lib/exchanges/tick';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { withdraw } from '@/lib/exchanges/withdraw';
import { agreed, asking, borrowed, codeOf, wanted, weekend } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import {
  allMails,
  hearAll,
  mailTo,
  mailsTo,
  postTools,
  speaks,
  whoGotWhat,
  told,
  spaced,
  heardFrom,
} from './mailbox';

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
