import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { mails, persons } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { realJobs } from '@/lib/gateways/jobs';
import { keptMail } from '@/lib/gateways/kept-mail';
import type { Letter } from '@/lib/gateways/mail';
import { sendAgain, sendKept } from '@/lib/gateways/send-kept';
import { Undelivered, type Outgoing, type PostOffice } from '@/lib/gateways/smtp';
import { story } from '@/tests/support/story';

const now = () => new Date();
const toBruno: Letter = {
  ...{ communityId: null, kind: 'exchange.ask', to: 'bruno@village.example', locale: 'fr' },
  ...{ subject: 'Bonjour', text: 'Bonjour\n', html: '<p>Bonjour</p>' },
};

/** An office whose counter opens and closes. */
function office(closed?: Undelivered): PostOffice & { taken: Outgoing[]; closed: Undelivered | undefined } {
  const taken: Outgoing[] = [];
  return {
    taken,
    closed,
    async deliver(mail) {
      if (this.closed) throw this.closed;
      taken.push(mail);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

async function kept(db: Db, letter: Letter = toBruno): Promise<string> {
  await keptMail(realJobs).post(db, letter);
  const [row] = await db.select({ id: mails.id }).from(mails).where(eq(mails.to, letter.to));
  return row?.id ?? 'none';
}

const rowOf = async (db: Db, id: string) => (await db.select().from(mails).where(eq(mails.id, id)))[0];

describe('a kept mail', () => {
  test('is handed over once, and stamped', () =>
    story(async (db) => {
      const id = await kept(db);
      const open = office();
      await sendKept(db, id, open, now());
      await sendKept(db, id, open, now());
      expect(open.taken.map(({ to }) => to)).toEqual(['bruno@village.example']);
      expect((await rowOf(db, id))?.sentAt).toBeInstanceOf(Date);
    }));

  test('goes nowhere when its reader has left', () =>
    story(async (db) => {
      const id = await kept(db, { ...toBruno, to: 'somebody@deleted.invalid' });
      const open = office();
      await sendKept(db, id, open, now());
      expect(open.taken).toEqual([]);
      expect(await rowOf(db, id)).toMatchObject({ sentAt: null, failure: null });
    }));

  test('stays where it is while no mail server is configured', () =>
    story(async (db) => {
      const id = await kept(db);
      await sendKept(db, id, null, now());
      expect(await rowOf(db, id)).toMatchObject({ sentAt: null, failure: null });
    }));

  test('is lost by no failure: it is noted, thrown for the next try, and forgotten once it worked', () =>
    story(async (db) => {
      const id = await kept(db);
      const counter = office(new Undelivered('The mail server cannot be reached (ECONNREFUSED).'));
      await expect(sendKept(db, id, counter, now())).rejects.toThrow('cannot be reached');
      expect(await rowOf(db, id)).toMatchObject({
        sentAt: null,
        failure: 'The mail server cannot be reached (ECONNREFUSED).',
      });
      counter.closed = undefined;
      await sendKept(db, id, counter, now());
      expect(counter.taken).toHaveLength(1);
      expect((await rowOf(db, id))?.failure).toBeNull();
    }));

  test('to an address that the server will never take is given up without another try', () =>
    story(async (db) => {
      const id = await kept(db);
      const counter = office(new Undelivered('The mail server refuses the recipient (550).', true));
      await sendKept(db, id, counter, now());
      expect((await rowOf(db, id))?.failure).toMatch(/^Given up/);
    }));

  test('to somebody made up goes to nobody', () =>
    story(async (db) => {
      await db.insert(persons).values({ email: 'Josiane@pilat.example', isDemo: true });
      const id = await kept(db, { ...toBruno, to: 'josiane@pilat.example' });
      const open = office();
      await sendKept(db, id, open, now());
      expect(open.taken).toEqual([]);
      expect((await rowOf(db, id))?.sentAt).toBeNull();
    }));

  test('with a code that has long expired is not sent any more', () =>
    story(async (db) => {
      const id = await kept(db, { ...toBruno, kind: 'sign-in' });
      const open = office();
      await sendKept(db, id, open, new Date(Date.now() + 2 * 3_600_000));
      expect(open.taken).toEqual([]);
    }));

  test('with the key of another is not kept twice', () =>
    story(async (db) => {
      await kept(db, { ...toBruno, onceKey: 'activity:1:bruno' });
      await kept(db, { ...toBruno, onceKey: 'activity:1:bruno' });
      expect(await db.select().from(mails)).toHaveLength(1);
    }));

  test('whose tries ran out is asked for anew, and one that was kept without a server is not', () =>
    story(async (db) => {
      const id = await kept(db);
      const other = await kept(db, { ...toBruno, to: 'amina@village.example' });
      await db.update(mails).set({ failure: 'The mail server cannot be reached.' }).where(eq(mails.id, id));
      const asked: string[] = [];
      const jobs = {
        ...realJobs,
        enqueue: (_tx: Db, _name: string, payload: object) =>
          Promise.resolve(void asked.push(JSON.stringify(payload))),
      };
      await sendAgain(db, office(), { jobs, now: now() });
      // The job of the first try still waits in the queue.
      expect(asked).toEqual([]);
      await realJobs.cancel(db, `send-mail:${id}`);
      await realJobs.cancel(db, `send-mail:${other}`);
      await sendAgain(db, office(), { jobs, now: now() });
      expect(asked).toEqual([JSON.stringify({ mailId: id })]);
    }));
});
