/** What lies in people's mailboxes once everything that happened was heard. */
import { asc, eq, gt } from 'drizzle-orm';
import { activities } from '@/db/schema/activities';
import { communityBricks } from '@/db/schema/communities';
import { mails, persons } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { react } from '@/lib/bricks';
import { pretendJobs } from '@/lib/gateways/jobs';
import { keptMail } from '@/lib/gateways/kept-mail';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locale';
import { pretendTools } from '@/tests/support/tools';
import { story } from '@/tests/support/story';
import { monday, type Village } from '@/tests/support/village';

export type Mail = typeof mails.$inferSelect;
/** Gateways that keep letters in the table, as the real ones do. */
export function postTools() {
  const jobs = pretendJobs();
  const tools: Tools = { ...pretendTools(monday), jobs, mail: keptMail(jobs) };
  return { ...tools, at: (instant: string): Tools => ({ ...tools, now: new Date(instant) }) };
}

export async function withNotices(db: Db, { communityId }: Village): Promise<void> {
  await db.insert(communityBricks).values({ communityId, brick: 'notices' });
}

export const speaks = (db: Db, { personId }: Actor, locale: Locale) =>
  db.update(persons).set({ locale }).where(eq(persons.id, personId));

/** Lets the bricks hear all that happened so far, or all after an activity. */
export async function hearAll(db: Db, tools: Tools, after = 0): Promise<number> {
  const rows = await db
    .select({ id: activities.id })
    .from(activities)
    .where(gt(activities.id, after))
    .orderBy(asc(activities.id));
  for (const { id } of rows) await react(db, id, tools);
  return rows.at(-1)?.id ?? after;
}

export const allMails = (db: Db): Promise<Mail[]> => db.select().from(mails);

/** The mails that somebody got for one kind of step. */
export async function mailsTo(db: Db, name: string, kind: string): Promise<Mail[]> {
  const all = await allMails(db);
  return all.filter((mail) => mail.to === `${name}@village.example` && mail.kind === kind);
}

/** The one mail that somebody got for a kind of step. @throws Error when there is none, or more than one */
export async function mailTo(db: Db, name: string, kind: string): Promise<Mail> {
  const [mail, ...more] = await mailsTo(db, name, kind);
  if (mail && more.length === 0) return mail;
  const got = (await allMails(db)).map(({ to, kind: what }) => `${to} ${what}`);
  throw new Error(`${name} did not get one mail ${kind}, but these exist: ${got.join(', ')}`);
}

/** Empties the mailboxes, so that only what comes next is seen. */
export const emptied = (db: Db) => db.delete(mails);

/** Who got what, in the order of names. */
export const whoGotWhat = async (db: Db): Promise<string[]> =>
  (await allMails(db)).map(({ to, kind }) => `${to.split('@')[0] ?? to} ${kind}`).sort();

/** A story in a community that has stacked the notices. */
export const told = (
  tell: (db: Db, village: Village, tools: ReturnType<typeof postTools>) => Promise<void>,
) =>
  story(async (db, village) => {
    await withNotices(db, village);
    await tell(db, village, postTools());
  });

/** A code as people read it. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Who got what by a deed, without what happened before it. */
export async function heardFrom(db: Db, tools: Tools, deed: () => Promise<unknown>): Promise<string[]> {
  const seen = await hearAll(db, tools);
  await emptied(db);
  await deed();
  await hearAll(db, tools, seen);
  return whoGotWhat(db);
}
