import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import type { Day } from '@/lib/ground/period';
import { calendar, type CalendarDay } from './calendar';
import { heldDays } from './hold';
import { openingOf } from './opening';

/** Free, taken and closed days of a listing, for anybody to see; who holds them is not said. Days before `today` are closed. */
export async function listingCalendar(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  from: Day,
  days: number,
  today = from,
): Promise<CalendarDay[]> {
  const opening = await openingOf(db, communityId, listingId);
  const held = await heldDays(db, communityId, listingId, today);
  return calendar(opening, held, today, { from, days });
}
