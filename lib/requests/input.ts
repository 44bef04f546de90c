import { z } from 'zod';

/** Letters about requests in a day: as many as one reads, and not more than a crowd would send. */
export const mostWishesPerDay = 20;

export const wishesInput = z.object({
  perDay: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(0, 'not-a-number')
    .max(mostWishesPerDay, 'too-many'),
  /** A box of a form that is not ticked is not sent. */
  every: z.preprocess((value) => value === 'yes', z.boolean()),
});
export type WishesInput = z.output<typeof wishesInput>;
