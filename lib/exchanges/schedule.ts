import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { exchanges, holds } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId, MemberId } from '@/lib/ground/ids';
import { planOf } from '@/lib/plans/plan-of';
import type { Schedule } from '@/lib/plans/slots';
import type { Stretch } from '@/lib/plans/wall-clock';
import { openStates } from './states';

/** When a listing can be had, with what is held of it from an instant on. Undefined when there is no such listing. */
export async function scheduleOf(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  from: Date,
): Promise<Schedule | undefined> {
  const plan = await planOf(db, communityId, listingId, from);
  return plan && { ...plan, held: await heldSlots(db, communityId, listingId, from) };
}

/** What is held of a listing and not over, each with the owner's time after it; what stays for good goes on without end. */
export async function heldSlots(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  from: Date,
): Promise<(Stretch & { units: number })[]> {
  const rows = await db
    .select({
      units: holds.units,
      start: sql`lower(${holds.during})`.mapWith(exchanges.createdAt),
      end: sql`least(upper(${holds.during}), '9999-01-01')`.mapWith(exchanges.createdAt),
    })
    .from(holds)
    .where(
      and(
        eq(holds.communityId, communityId),
        eq(holds.listingId, listingId),
        isNull(holds.departureId),
        sql`${holds.during} && tstzrange(${from.toISOString()}::timestamptz, NULL)`,
      ),
    )
    .orderBy(asc(sql`lower(${holds.during})`));
  return rows;
}

/** Whether a member has asked for a listing at that time already, and it is not over. */
export async function hasAskedFor(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  memberId: MemberId,
  { start, end }: Stretch,
): Promise<boolean> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listingId),
        eq(exchanges.askerId, memberId),
        inArray(exchanges.state, openStates),
        sql`tstzrange(${exchanges.startsAt}, ${exchanges.endsAt}) && tstzrange(${start.toISOString()}::timestamptz, ${end.toISOString()}::timestamptz)`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}
