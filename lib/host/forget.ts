import { lt, sql } from 'drizzle-orm';
import { mails, rateLimits, sessions, signInCodes } from '@/db/schema/installation';
import type { Db } from '@/db/types';

const DAY_MS = 86_400_000;
/** Mails hold codes and what people wrote: kept long enough to be found again, and no longer. */
const MAIL_DAYS = 30;
/** Longer than any window that a limit counts in. */
const LIMIT_DAYS = 2;

/** Deletes what is over: sessions and codes that expired, counters of past windows, old mails. */
export async function forget(db: Db, now: Date): Promise<void> {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(signInCodes).where(lt(signInCodes.expiresAt, now));
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, daysAgo(LIMIT_DAYS)));
  await db.delete(mails).where(lt(sql`coalesce(${mails.sentAt}, ${mails.createdAt})`, daysAgo(MAIL_DAYS)));
}
