import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { dayAt, type Day } from '@/lib/ground/period';
import { asAskedBy } from './as-asked-by';
import { askerOf } from './asker';
import { calendar, horizonDays, type CalendarDay } from './calendar';
import { heldDays, unitsPromised } from './hold';
import { findListingToAsk, type ListingToAsk } from './opening';
import { unitsLeft } from './stock';
import { personOf, type PagePerson } from './page-parts';
import { whyNotAskAtAll, type AskRefusal } from './policy';
import { askedToBeginUntil } from './wish-to-begin';

export type AskPage = {
  listing: ListingToAsk;
  owner: PagePerson;
  today: Day;
  /** The last day that may be asked for. */
  lastDay: Day;
  /** Why the button is greyed, whatever the days. NULL when this person may ask. */
  whyNot: AskRefusal | null;
  /** From today on; empty for a gift. */
  calendar: CalendarDay[];
  /** How many already wait for a gift, and whether every unit is promised. */
  waiting: { count: number; isPromised: boolean };
  /** Until which day its beginning has to be asked for expressly, since a professional would begin. NULL: it need not be. */
  askedToBeginUntil: Day | null;
};

/** What the page needs on which somebody asks. Undefined when there is no such listing. */
export async function askPage(
  db: Db,
  actor: Actor,
  listingId: ListingId,
  now: Date,
): Promise<AskPage | undefined> {
  const found = await findListingToAsk(db, actor.communityId, listingId);
  if (!found) return undefined;
  const listing = await asAskedBy(db, actor, found);
  const { communityId } = actor;
  const today = dayAt(now, listing.timeZone);
  const stretch = { from: today, days: horizonDays + 1 };
  const days =
    listing.period !== 'days'
      ? []
      : calendar(listing, await heldDays(db, communityId, listingId, today), today, stretch);
  const promised = await unitsPromised(db, communityId, listingId);
  return {
    listing,
    owner: await personOf(db, communityId, listing.ownerId),
    today,
    lastDay: lastOf(today, days),
    whyNot: whyNotAskAtAll(listing, await askerOf(db, actor, listing)),
    calendar: days,
    waiting: { count: promised.waiting, isPromised: unitsLeft({ ...listing, held: promised.held }) === 0 },
    askedToBeginUntil: await askedToBeginUntil(db, actor, listing, now),
  };
}

const lastOf = (today: Day, days: readonly CalendarDay[]): Day => days.at(-1)?.day ?? today;
