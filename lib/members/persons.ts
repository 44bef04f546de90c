import { eq } from 'drizzle-orm';
import { persons, sessions } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { asId, type PersonId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';

export type PersonRow = {
  id: PersonId;
  email: string;
  emailVerifiedAt: Date | null;
  isDemo: boolean;
  locale: Locale;
};

const columns = {
  id: persons.id,
  email: persons.email,
  emailVerifiedAt: persons.emailVerifiedAt,
  isDemo: persons.isDemo,
  locale: persons.locale,
};
const branded = (row: Omit<PersonRow, 'id'> & { id: string }): PersonRow => ({
  ...row,
  id: asId<PersonId>(row.id),
});

export async function findPerson(db: Db, personId: PersonId): Promise<PersonRow | undefined> {
  const [row] = await db.select(columns).from(persons).where(eq(persons.id, personId));
  return row && branded(row);
}

export async function findPersonByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  const [row] = await db.select(columns).from(persons).where(eq(persons.email, email));
  return row && branded(row);
}

export async function findPersonOfSession(
  db: Db,
  tokenHash: string,
): Promise<{ person: PersonRow; expiresAt: Date } | undefined> {
  const [row] = await db
    .select({ person: columns, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .where(eq(sessions.tokenHash, tokenHash));
  return row && { person: branded(row.person), expiresAt: row.expiresAt };
}

/** Somebody who has shown that the address is theirs; the one who is already there when two do so at once. */
export async function addPerson(db: Db, email: string, locale: Locale, now: Date): Promise<PersonRow> {
  const [row] = await db
    .insert(persons)
    .values({ email, locale, emailVerifiedAt: now })
    .onConflictDoUpdate({ target: persons.email, set: { emailVerifiedAt: now } })
    .returning(columns);
  if (!row) throw new Error('a person was not kept');
  return branded(row);
}

export async function verifyPerson(db: Db, personId: PersonId, now: Date): Promise<PersonRow> {
  const [row] = await db
    .update(persons)
    .set({ emailVerifiedAt: now })
    .where(eq(persons.id, personId))
    .returning(columns);
  if (!row) throw new Error('this person is gone');
  return branded(row);
}

/** The language of the mails and pages that a person gets. */
export async function chooseLocale(db: Db, personId: PersonId, locale: Locale): Promise<void> {
  await db.update(persons).set({ locale }).where(eq(persons.id, personId));
}
