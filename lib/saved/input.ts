/** What people may say about what they keep. */
import { z } from 'zod';
import { asId, looksLikeId, type ExchangeId, type ListingId, type SavedSearchId } from '@/lib/ground/ids';
import { plainText } from '@/lib/ground/plain-text';
import { frequencies, longestLabel, longestQuery } from './policy';

const listingId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<ListingId>(value));
const alertId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<SavedSearchId>(value));

export const favouriteInput = z.object({ listingId });
export type FavouriteInput = z.output<typeof favouriteInput>;

const frequency = z.enum(frequencies, 'frequency-missing');

export const alertInput = z.object({
  /** The part of the search's address after the question mark. */
  query: z.string().max(longestQuery),
  label: z.string().overwrite(plainText).trim().min(1, 'label-missing').max(longestLabel, 'too-long'),
  frequency,
});
export type AlertInput = z.output<typeof alertInput>;

export const alertChange = z.object({ alertId, frequency });
export type AlertChange = z.output<typeof alertChange>;
export const alertNamed = z.object({ alertId });
export type AlertNamed = z.output<typeof alertNamed>;

const exchangeId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<ExchangeId>(value));
export const rideNamed = z.object({ exchangeId });
export type RideNamed = z.output<typeof rideNamed>;

/** The random word of an address that nobody guesses. */
export const secretShape = /^[A-Za-z0-9_-]{32}$/;
export const nothing = z.object({});
export type Nothing = z.output<typeof nothing>;
