import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import type { Days } from '@/lib/ground/period';
import type { AskInput } from './input';
import type { ListingToAsk } from './opening';
import type { Asker } from './policy';
import type { Quote } from './pricing';
import type { Seat, Slot } from './row';

/** What a kind of asking is given: the listing is locked, and this person may ask for it at all. */
export type Asking = { actor: Actor; listing: ListingToAsk; asker: Asker; input: AskInput; now: Date };

/** What it answers: what the exchange will occupy and cost. */
export type Prepared = {
  units: number;
  days: Days | null;
  slot: Slot | null;
  seat: Seat | null;
  quote: Quote;
  otherListingId?: ListingId;
  persons?: number;
  acceptedRules?: string;
  /** When a consumer asked expressly for it to begin early, and the version of what they ticked. */
  askedToBeginAt?: Date;
  askedToBeginWording?: number;
};
