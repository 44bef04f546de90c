import { and, eq, gt, isNotNull, isNull, notLike, sql } from 'drizzle-orm';
import { mails, persons } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { sendKey } from './kept-mail';
import { Undelivered, type PostOffice } from './smtp';
import type { Tools } from './tools';

/** A sign-in code is of no use to anybody after that. */
const CODE_LIFE_MS = 3_600_000;

/**
 * Hands a kept mail to the mail server, unless there is none, it was handed over before, or it is for a made-up person.
 * A process that dies between the server's "yes" and our note of it hands the mail over again: at least once, and under the
 * same Message-ID. @throws Undelivered when it is worth trying again.
 */
export async function sendKept(db: Db, mailId: string, office: PostOffice | null, now: Date): Promise<void> {
  if (!office) return;
  const [mail] = await db
    .select({
      id: mails.id,
      kind: mails.kind,
      to: mails.to,
      subject: mails.subject,
      text: mails.text,
      html: mails.html,
      locale: mails.locale,
      unsubscribeUrl: mails.unsubscribeUrl,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      isForDemo: persons.isDemo,
    })
    .from(mails)
    .leftJoin(persons, sql`${persons.email} = ${mails.to}::citext`)
    .where(eq(mails.id, mailId));
  // Whoever left has an address that leads nowhere.
  if (!mail || mail.sentAt || mail.isForDemo || mail.to.endsWith('.invalid')) return;
  if (mail.kind.startsWith('sign-in') && now.getTime() - mail.createdAt.getTime() > CODE_LIFE_MS) return;
  try {
    await office.deliver(mail);
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    await noteFailure(db, mailId, error);
    if (error.isFinal) return;
    throw error;
  }
  await db.update(mails).set({ sentAt: now, failure: null }).where(eq(mails.id, mailId));
}

/** Begins the failures that nobody tries again. */
const FINAL = 'Given up: ';
const PATIENCE_MS = 3 * 86_400_000;

/**
 * Asks anew for the mails of the last days that the server would not take until the job's tries ran out. Mails that were kept
 * while there was no server have no failure, and stay where they are.
 */
export async function sendAgain(
  db: Db,
  office: PostOffice | null,
  { jobs, now }: Pick<Tools, 'jobs' | 'now'>,
): Promise<void> {
  if (!office) return;
  const rows = await db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        isNull(mails.sentAt),
        isNotNull(mails.failure),
        notLike(mails.failure, `${FINAL}%`),
        gt(mails.createdAt, new Date(now.getTime() - PATIENCE_MS)),
        sql`not exists (select from graphile_worker.jobs j where j.key = ${sendKey('')} || ${mails.id} and j.attempts < j.max_attempts)`,
      ),
    );
  for (const { id } of rows) await jobs.enqueue(db, 'send-mail', { mailId: id }, { key: sendKey(id) });
}

async function noteFailure(db: Db, mailId: string, { message, isFinal }: Undelivered): Promise<void> {
  const failure = isFinal ? `${FINAL}${message}` : message;
  await db.update(mails).set({ failure }).where(eq(mails.id, mailId));
}
