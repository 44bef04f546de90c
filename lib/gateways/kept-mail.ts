import { mails } from '@/db/schema/installation';
import type { Jobs } from './jobs';
import type { Mailer } from './mail';

/** Writes letters into the table of mails and asks for them to be sent. */
export const keptMail = (jobs: Jobs): Mailer => ({
  async post(tx, letter) {
    const [row] = await tx
      .insert(mails)
      .values({ ...letter, onceKey: letter.onceKey ?? null, unsubscribeUrl: letter.unsubscribeUrl ?? null })
      .onConflictDoNothing({ target: mails.onceKey })
      .returning({ id: mails.id });
    if (row) await jobs.enqueue(tx, 'send-mail', { mailId: row.id }, { key: sendKey(row.id) });
  },
});

/** One job at a time for a mail; asking again gives it all its tries back. */
export const sendKey = (mailId: string): string => `send-mail:${mailId}`;
