import { z } from 'zod';
import { asId, looksLikeId, type ExchangeId, type ReviewId } from '@/lib/ground/ids';
import { plainText } from '@/lib/ground/plain-text';
import { isFace, type Face } from './policy';

const exchangeId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ExchangeId>(value));
const reviewId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ReviewId>(value));
/** A radio button sends its value as a string. */
const face = z.coerce.number().transform((value, context): Face => {
  if (isFace(value)) return value;
  context.addIssue({ code: 'custom', message: 'required' });
  return z.NEVER;
});

export const writeReviewInput = z.object({
  exchangeId,
  face,
  text: z.string().overwrite(plainText).trim().max(1000).default(''),
});
export type WriteReviewInput = z.output<typeof writeReviewInput>;

export const replyInput = z.object({
  reviewId,
  text: z.string().overwrite(plainText).trim().min(1).max(600),
});
export type ReplyInput = z.output<typeof replyInput>;
