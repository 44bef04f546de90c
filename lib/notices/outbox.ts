import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { mails, persons } from '@/db/schema/installation';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Locale } from '@/lib/ground/locale';

/** Which mails of the demonstration may be seen: with a mail server, those of made-up people alone. */
export type Seen = { onlyMadeUp: boolean };

export type KeptMail = {
  id: string;
  to: string;
  /** First name in a community; NULL for an address that belongs to no member. */
  name: string | null;
  subject: string;
  locale: Locale;
  createdAt: Date;
  /** The six digits of a sign-in mail; NULL in others. */
  code: string | null;
  /** The first address in it; NULL when there is none. */
  link: string | null;
};

/** Newest first; of one person when an address is given. */
export async function listKeptMails(
  db: Db,
  { onlyMadeUp }: Seen,
  to: string | null,
  limit = 60,
): Promise<KeptMail[]> {
  const where = and(seen(onlyMadeUp), to === null ? undefined : sql`lower(${mails.to}) = lower(${to})`);
  const rows = await selectMails(db).where(where).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit);
  return rows.map(toKept);
}

/** One mail, with all that it says. */
export async function findKeptMail(
  db: Db,
  { onlyMadeUp }: Seen,
  mailId: string,
): Promise<(KeptMail & { text: string; html: string }) | undefined> {
  const [row] = await selectMails(db).where(and(seen(onlyMadeUp), eq(mails.id, mailId)));
  return row && { ...toKept(row), text: row.text, html: row.html };
}

export type Recipient = { to: string; name: string | null; mails: number };

/** Who got mail, the latest first. */
export async function listRecipients(db: Db, { onlyMadeUp }: Seen, limit = 30): Promise<Recipient[]> {
  const address = sql<string>`lower(${mails.to})`;
  return db
    .select({ to: address, name: sql<string | null>`max(${firstName})`, mails: sql<number>`count(*)::int` })
    .from(mails)
    .leftJoin(persons, isOf)
    .where(seen(onlyMadeUp))
    .groupBy(address)
    .orderBy(desc(sql`max(${mails.createdAt})`))
    .limit(limit);
}

const isOf = sql`${persons.email} = ${mails.to}::citext`;
const firstName = sql<string | null>`(select ${members.firstName} from ${members}
  where ${members.personId} = ${persons.id} order by ${members.joinedAt} limit 1)`;
const seen = (onlyMadeUp: boolean): SQL | undefined => (onlyMadeUp ? eq(persons.isDemo, true) : isOfDemo);
/** Neither from a real community nor to one of its members, whatever stands beside the demonstration. */
const isOfDemo = sql`not exists (select from ${communities} where not ${communities.isDemo}
  and (${communities.id} = ${mails.communityId} or exists (select from ${members}
    where ${members.communityId} = ${communities.id} and ${members.personId} = ${persons.id})))`;

const selectMails = (db: Db) =>
  db
    .select({
      id: mails.id,
      kind: mails.kind,
      to: mails.to,
      name: firstName,
      subject: mails.subject,
      text: mails.text,
      html: mails.html,
      locale: mails.locale,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .leftJoin(persons, isOf)
    .$dynamic();

type Row = Omit<KeptMail, 'code' | 'link'> & { kind: string; text: string; html: string };

function toKept({ kind, text, html: _html, ...row }: Row): KeptMail {
  const code = kind.startsWith('sign-in')
    ? (/(?<!\d)\d{3} ?\d{3}(?!\d)/.exec(row.subject) ?? [null])[0]
    : null;
  return { ...row, code, link: (/https?:\/\/\S+/.exec(text) ?? [null])[0] };
}
