import { sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';

/**
 * How many of a thing that stays with whoever gets it nobody was promised: what is held without an end is promised or gone.
 * What comes back is held until a day, so that all of it counts. A column for any select over listings.
 */
export const unitsLeft = sql<number>`greatest(0, ${listings.units} - coalesce((select sum(h.units) from holds h
  where h.listing_id = ${listings.id} and h.departure_id is null and upper_inf(h.during)), 0))::int`;
