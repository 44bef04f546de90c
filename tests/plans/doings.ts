/** Short ways to what most tests of plans begin with. */
import { listingOpenings } from '@/db/schema/plans';
import type { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { askInput } from '@/lib/exchanges/input';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { addListing, type Kind, type Village } from '@/tests/support/village';

/** Tuesday of the week in which the village lives; Paris is an hour ahead of the world. */
export const tuesday = '2026-12-01';
export const at = (hour: number, day = tuesday): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 1) * 3_600_000).toISOString();
export const slot = (from: number, to: number, day = tuesday) => ({
  startsAt: at(from, day),
  endsAt: at(to, day),
});

/** Something that is open from Monday to Friday, nine to six. */
export async function opened(
  db: Db,
  v: Village,
  owner: Actor,
  kind: Kind,
  more: Partial<typeof listings.$inferInsert> = {},
): Promise<ListingId> {
  const listingId = await addListing(db, v.pilat, owner, kind, more);
  const week = [1, 2, 3, 4, 5].map((weekday) => ({
    ...{ communityId: v.communityId, listingId, weekday },
    ...{ fromMinute: 9 * 60, toMinute: 18 * 60 },
  }));
  await db.insert(listingOpenings).values(week);
  return listingId;
}

/** Michel's hall: by the hour and by the day, for forty people who accept its rules. */
export const hall = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  opened(db, v, v.amina, 'space', {
    ...{ title: 'Salle du foyer', slotMinutes: 60, maxMinutes: 240, maxDays: 2, bufferMinutes: 60 },
    ...{ hourCents: 1000, dayCents: 5000, capacity: 40 },
    ...{ houseRules: 'Balayer avant de partir.', keyInstructions: 'La clé est chez Josiane.' },
    ...more,
  });

type Wish = Partial<
  Record<'startsAt' | 'endsAt' | 'startsOn' | 'endsOn' | 'asksToBegin' | 'note', string>
> & {
  persons?: number;
  units?: number;
  acceptsRules?: boolean;
};

/** What a form sends when somebody asks for an hour or some days. */
export const wish = (listingId: ListingId, said: Wish) =>
  askInput.parse({ listingId, note: 'Bonjour, est-ce possible ?', ...said });

/** The same for the hall, with what it wants to know. */
export const hallWish = (listingId: ListingId, said: Wish) =>
  wish(listingId, { persons: 20, acceptsRules: true, ...said });
