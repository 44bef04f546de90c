import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { dayAt, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { statusOf } from '@/lib/members/status-of';
import { beginWording, earlyUntil, isEarly, latestAgreement, whyNotBegin } from './begin-early';
import type { AskInput } from './input';
import type { ListingToAsk } from './opening';
import type { Prepared } from './prepared';
import { isPriced } from './pricing';
import { beginsAt, type Exchange } from './row';
import { tableOf } from './states';
import type { Sale } from './withdrawal';

type Wish = Pick<Prepared, 'askedToBeginAt' | 'askedToBeginWording'>;
type Wished = { prepared: Prepared; input: AskInput; now: Date };

/**
 * The express wish of a consumer that a professional begin before the time for giving up is over, as the row keeps it; nothing
 * where it need not be asked for.
 * @throws Refused 'begin-not-asked' when it was not ticked, or when its words have changed since
 */
export async function wishToBegin(
  tx: Db,
  actor: Actor,
  listing: ListingToAsk,
  { prepared, input, now }: Wished,
): Promise<Wish> {
  const { days, slot, quote } = prepared;
  const begins = slot ? dayAt(slot.startsAt, listing.timeZone) : (days?.from ?? null);
  const until = quote.totalCents > 0 ? await askedToBeginUntil(tx, actor, listing, now) : null;
  if (!isEarly(begins, until)) return {};
  const no = whyNotBegin(input.asksToBegin);
  if (no) throw new Refused(no, { asksToBegin: no });
  return { askedToBeginAt: now, askedToBeginWording: beginWording };
}

/** Until which day whoever asks for this listing now has to ask for its beginning too. NULL: not at all. */
export async function askedToBeginUntil(
  db: Db,
  { communityId, memberId }: Actor,
  { mode, process, ownerStatus, isDatedLeisure, tariff, timeZone }: ListingToAsk,
  now: Date,
): Promise<Day | null> {
  const contract = {
    ...{ mode, ownerStatus, isDatedLeisure, isFree: !isPriced(tariff) },
    hasWayBack: tableOf(process).verbs.retract !== undefined,
    askerStatus: await statusOf(db, communityId, memberId),
  };
  return earlyUntil(contract, latestAgreement(now, timeZone));
}

/** Whether whoever takes this offer now has to ask for its beginning too. `sale`: as it is before that. */
export function mustAskToBegin(offer: Exchange, sale: Sale, now: Date): boolean {
  const begins = beginsAt(offer);
  const today = dayAt(now, offer.timeZone);
  return isEarly(begins && dayAt(begins, offer.timeZone), earlyUntil(sale, today));
}
