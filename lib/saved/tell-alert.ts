import { and, eq, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { persons } from '@/db/schema/installation';
import { members } from '@/db/schema/members';
import { savedSearches, toldListings } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { words } from '@/lib/i18n/words';
import { asId, type CommunityId, type ListingId, type MemberId, type SavedSearchId } from '@/lib/ground/ids';
import { alertLetter } from './alert-letter';
import { findMatches, type Window } from './matches';

const mostNamed = 8;

/**
 * Tells the member of an alert what is new in a window, or of one listing. What they were told of before, what is their own and
 * what belongs to somebody they do not want to meet is left out. Saying it twice tells once.
 */
export async function tellAlert(
  tx: Db,
  communityId: CommunityId,
  alertId: SavedSearchId,
  window: Window,
  tools: Pick<Tools, 'now' | 'mail' | 'links' | 'geocoder'>,
): Promise<void> {
  const known = await findAlert(tx, communityId, alertId);
  if (!known) return;
  const { now, mail, links } = tools;
  const { alert, community, memberId, person } = known;
  const found = await findMatches(
    tx,
    { id: communityId, ...known.searched },
    alert.query,
    memberId,
    window,
    tools,
  );
  const isNew = await remember(
    tx,
    communityId,
    alertId,
    found.map(({ id }) => id),
    now,
  );
  const listings = found.filter(({ id }) => isNew.has(id));
  if (listings.length === 0) return;
  const [first] = listings;
  const t = words(person.locale);
  const named = listings.slice(0, mostNamed).map((card) => ({
    title: card.title,
    address: `${card.number}-${card.slug}`,
    note: `${t(`listings.card.${card.mode}`)} · ${card.commune}`,
  }));
  const told = { community: { ...community, id: communityId }, reader: person, alert };
  await mail.post(tx, {
    ...alertLetter({ ...told, listings: named, count: listings.length }, links),
    onceKey: `alert:${alertId}:${first?.id}`,
  });
}

/** Writes down what is told; answers those that were not told before. */
async function remember(
  tx: Db,
  communityId: CommunityId,
  savedSearchId: SavedSearchId,
  ids: readonly ListingId[],
  now: Date,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .insert(toldListings)
    .values(ids.map((listingId) => ({ communityId, savedSearchId, listingId, at: now })))
    .onConflictDoNothing()
    .returning({ id: toldListings.listingId });
  return new Set(rows.map(({ id }) => id));
}

async function findAlert(tx: Db, communityId: CommunityId, alertId: SavedSearchId) {
  const [row] = await tx
    .select({
      alert: {
        label: savedSearches.label,
        query: savedSearches.query,
        secret: savedSearches.secret,
      },
      community: { slug: communities.slug, name: communities.name },
      locale: communities.locale,
      timeZone: communities.timeZone,
      centre: { lat: communities.centreLat, lng: communities.centreLng },
      memberId: members.id,
      person: { email: sql<string>`${persons.email}`, locale: persons.locale },
    })
    .from(savedSearches)
    .innerJoin(communities, eq(communities.id, savedSearches.communityId))
    .innerJoin(members, eq(members.id, savedSearches.memberId))
    .innerJoin(persons, eq(persons.id, members.personId))
    .where(and(eq(savedSearches.communityId, communityId), eq(savedSearches.id, alertId)))
    .for('update', { of: savedSearches });
  if (!row) return undefined;
  const { locale, timeZone, centre, ...rest } = row;
  return { ...rest, searched: { locale, timeZone, centre }, memberId: asId<MemberId>(row.memberId) };
}
