import { addDays, dayAt, instantAt, type Day } from '@/lib/ground/period';

export type Timed = {
  type: { mode: string; direction: string };
  availableUntil: Day | null;
  /** What is eaten leaves after this day, whoever says that it is still there. */
  bestBefore: Day | null;
};

const dayMs = 86_400_000;
const noticeMs = 7 * dayMs;

/** How long a listing stays in the lists unless its owner says that it is still there. */
export const shownDays = ({ mode, direction }: Timed['type']): number =>
  mode === 'give' || direction === 'request' ? 60 : 180;

/** When a listing that is published or said to be still there now leaves the lists. */
export function expiresAt(listing: Timed, now: Date, timeZone: string): Date {
  const byAge = now.getTime() + shownDays(listing.type) * dayMs;
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

/** The last day on which a listing that leaves at that instant can still be found. */
export const lastShownDay = (expires: Date, timeZone: string): Day =>
  dayAt(new Date(expires.getTime() - 1), timeZone);

/** The midnight after the last day on which it can be had; null: no such day. */
function endOf({ availableUntil, bestBefore }: Timed, timeZone: string): number | null {
  const [last] = [availableUntil, bestBefore].filter((day) => day !== null).sort();
  return last === undefined ? null : instantAt(addDays(last, 1), 0, timeZone).getTime();
}
