import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import { sessions } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { PersonId } from '@/lib/ground/ids';

export const sessionDays = 30;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const longestUserAgent = 200;

export type NewSession = { personId: PersonId; tokenHash: string; userAgent: string | null };

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + sessionDays * dayMs);

/** Opens a session, and sweeps those of the same person that have ended. */
export async function openSession(
  db: Db,
  { personId, tokenHash, userAgent }: NewSession,
  now: Date,
): Promise<Date> {
  const expiresAt = sessionEnd(now);
  await db.delete(sessions).where(and(eq(sessions.personId, personId), lt(sessions.expiresAt, now)));
  await db.insert(sessions).values({
    personId,
    tokenHash,
    expiresAt,
    createdAt: now,
    lastSeenAt: now,
    userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
  });
  return expiresAt;
}

/** Keeps a session going, at most once an hour. Answers its new end, or null when there was nothing to do. */
export async function keepSession(db: Db, tokenHash: string, now: Date): Promise<Date | null> {
  const expiresAt = sessionEnd(now);
  const kept = await db
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt })
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        lt(sessions.lastSeenAt, new Date(now.getTime() - hourMs)),
      ),
    )
    .returning({ id: sessions.id });
  return kept.length > 0 ? expiresAt : null;
}

/** Signs out the browser that holds the token. */
export async function closeSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends one session of a person; another person's is left alone. */
export async function endSession(db: Db, personId: PersonId, sessionId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), eq(sessions.id, sessionId)));
}

export async function endOtherSessions(db: Db, personId: PersonId, keptId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.id, keptId)));
}

export type SessionRow = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date };

/** The open sessions of a person, the one seen last first. */
export const listSessions = (db: Db, personId: PersonId, now: Date): Promise<SessionRow[]> =>
  db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt));
