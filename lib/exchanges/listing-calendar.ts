import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import type { Day } from '@/lib/ground/period';
import { calendar, type CalendarDay, type Opening } from './calendar';
import { heldDays } from './hold';

/** Free, taken and closed days of a listing, for anybody to see; who holds them is not said. Days before `today` are closed. */
export async function listingCalendar(
  db: Db,
  communityId: CommunityId,
  listing: Opening & { id: ListingId },
  from: Day,
  days: number,
  today = from,
): Promise<CalendarDay[]> {
  const held = await heldDays(db, communityId, listing.id, today);
  return calendar(listing, held, today, { from, days });
}
