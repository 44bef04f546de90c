/** When a listing is taken, for a calendar that its owner keeps elsewhere: that it is busy, and nothing of who or why. */
import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { calendarFile } from '@/lib/ground/calendar-file';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { words } from '@/lib/i18n/words';
import { heldSlots } from './schedule';

const secretShape = /^[\w-]{32}$/;
const pastMs = 30 * 86_400_000;
const furthestMs = 800 * 86_400_000;

/** The busy times that a secret address opens; undefined when it opens none. What another calendar said is not said back. */
export async function busyBySecret(db: Db, secret: string, now: Date): Promise<string | undefined> {
  if (!secretShape.test(secret)) return undefined;
  const [row] = await db
    .select({ listing: listings, locale: communities.locale })
    .from(listings)
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(eq(listings.icsSecret, secret));
  if (!row || row.listing.state === 'removed') return undefined;
  const { id, communityId, title } = row.listing;
  const since = new Date(now.getTime() - pastMs);
  const furthest = new Date(now.getTime() + furthestMs);
  const held = await heldSlots(db, asId<CommunityId>(communityId), asId<ListingId>(id), since);
  const t = words(row.locale);
  return calendarFile({
    name: title,
    language: row.locale,
    refreshHours: 1,
    events: held.map(({ start, end }) => ({
      uid: `busy-${id}-${start.getTime()}-${end.getTime()}`,
      ...{ sequence: 0, changedAt: now, is: 'confirmed' as const },
      when: { from: start, to: end < furthest ? end : furthest },
      title: t('plans.busy'),
    })),
  });
}
