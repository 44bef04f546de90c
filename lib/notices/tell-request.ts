import { and, eq } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { communes, persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import type { Tools } from '@/lib/gateways/tools';
import { toDay } from '@/lib/ground/period';
import { day } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { post } from './post';
import { readerOf, type Reader } from './scene';

/** Somebody nearby looks for something that this neighbour may have. One that was closed meanwhile is not told. */
export async function tellRequest(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const { communityId, about } = heard;
  const [listingId, memberId] = [about['listingId'], about['memberId']];
  if (!listingId || !memberId) return;
  const request = await findRequest(db, communityId, listingId);
  const to = await findReader(db, communityId, memberId);
  if (!request || !to) return;
  const { listing, community, subject, commune, author } = request;
  const t = words(to.locale);
  const { availableFrom: from, availableUntil: until } = listing;
  const holes = { name: author, title: listing.title };
  const parts = {
    title: t('notices.request.title', holes),
    paragraphs: [t(`notices.request.${subject}`, holes)],
    facts: [
      { name: t('notices.fact.where'), value: commune },
      ...(from ? [{ name: t('notices.fact.from'), value: day(toDay(from), to.locale) }] : []),
      ...(until ? [{ name: t('notices.fact.until'), value: day(toDay(until), to.locale) }] : []),
    ],
    quote:
      listing.description.trim() === ''
        ? undefined
        : { who: t('notices.quote', { name: author }), text: listing.description },
    action: {
      label: t('notices.action.request-page'),
      url: tools.links.listing(to.locale, community.slug, `${listing.number ?? 0}-${listing.slug ?? ''}`),
    },
  };
  const place = { id: communityId, ...community };
  const onceKey = `activity:${heard.id}:${memberId}`;
  const why = about['why'] === 'owns' ? 'owns' : 'wants';
  await db.transaction((tx) =>
    post(tx, { to, parts }, { community: place, kind: 'request.called', why, onceKey }, tools),
  );
}

async function findRequest(db: Db, communityId: string, listingId: string) {
  const [row] = await db
    .select({
      listing: listings,
      subject: listingTypes.subject,
      commune: communes.name,
      author: members.firstName,
      community: { slug: communities.slug, name: communities.name, timeZone: communities.timeZone },
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(
      and(eq(listings.communityId, communityId), eq(listings.id, listingId), eq(listings.state, 'published')),
    );
  return row;
}

async function findReader(db: Db, communityId: string, memberId: string): Promise<Reader | undefined> {
  const [row] = await db
    .select({ member: members, person: persons })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.personId))
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  return row && readerOf(row.member, row.person);
}
