/** Who may write what about whom, and until when. */
import { durationMs } from '@/lib/ground/period';

/** Not well, fair, well. */
export const faces = [1, 3, 5] as const;
export type Face = (typeof faces)[number];

export const isFace = (value: number): value is Face => faces.some((face) => face === value);

/** For a face read from a row. @throws Error when it is none. */
export function toFace(value: number): Face {
  if (!isFace(value)) throw new Error(`not a face: ${value}`);
  return value;
}

/** How long after its completion an exchange may be reviewed; then what was written is shown. */
const reviewWithin = 'P14D';

export const reviewUntil = (completedAt: Date): Date =>
  new Date(completedAt.getTime() + durationMs(reviewWithin));

export type WriteRefusal = 'not-completed' | 'already-written' | 'too-late';

export function whyNotWrite(
  exchange: { completedAt: Date | null; hasWritten: boolean },
  now: Date,
): WriteRefusal | null {
  if (!exchange.completedAt) return 'not-completed';
  if (exchange.hasWritten) return 'already-written';
  return now >= reviewUntil(exchange.completedAt) ? 'too-late' : null;
}

export type ReplyRefusal = 'not-published' | 'already-replied';

export function whyNotReply(review: { isPublished: boolean; hasReply: boolean }): ReplyRefusal | null {
  if (!review.isPublished) return 'not-published';
  return review.hasReply ? 'already-replied' : null;
}
