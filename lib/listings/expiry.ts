import { addDays, instantAt, type Day } from '@/lib/ground/period';

type Timed = { mode: string; availableUntil: Day | null };

const dayMs = 86_400_000;
const noticeMs = 7 * dayMs;

/** How long a listing stays in the lists unless its owner says that it is still there. */
export const shownDays = (mode: string): number => (mode === 'give' ? 60 : 180);

/** When a listing that is published or said to be still there now leaves the lists. */
export function expiresAt(listing: Timed, now: Date, timeZone: string): Date {
  const byAge = now.getTime() + shownDays(listing.mode) * dayMs;
  const byWish = endOf(listing, timeZone);
  return new Date(byWish === null ? byAge : Math.min(byAge, byWish));
}

/**
 * When « still there? » is asked: seven days before. Null when the owner gave a last day themselves, or when those days
 * are too few for a question.
 */
export function stillThereAt(listing: Timed, expires: Date, now: Date, timeZone: string): Date | null {
  const at = expires.getTime() - noticeMs;
  const isOwnersWish = endOf(listing, timeZone) === expires.getTime();
  return isOwnersWish || at <= now.getTime() ? null : new Date(at);
}

/** The midnight after the last day on which it can be had; null: no such day. */
function endOf({ availableUntil }: Timed, timeZone: string): number | null {
  return availableUntil === null ? null : instantAt(addDays(availableUntil, 1), 0, timeZone).getTime();
}
