import { and, asc, eq, sql } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listingClosures, listingPhotos, listings } from '@/db/schema/listings';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { ListingField } from '@/lib/communities/field-kinds';
import type { ListingType } from '@/lib/communities/queries';
import type { Mode } from '@/lib/communities/templates';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import type { Point } from '@/lib/ground/place';
import type { Status } from '@/lib/members/input';
import { actsAs } from './acts-as';
import { askedFields } from './asked-fields';
import type { FieldAnswers } from './fields';
import { unitsLeft } from './units-left';

export type PageType = Pick<
  ListingType,
  'subject' | 'mode' | 'direction' | 'template' | 'priceUnit' | 'verbFr' | 'verbEn'
>;

/** What anybody may see of a listing; its exact point and meeting place are not among it. */
export type ListingPage = {
  id: ListingId;
  number: number;
  slug: string;
  state: 'published' | 'paused' | 'expired' | 'closed' | 'removed';
  title: string;
  description: string;
  mode: Mode;
  type: PageType;
  /** The community's own questions that its listing answers. */
  fields: ListingField[];
  answers: FieldAnswers;
  theme: 'housing' | 'food' | 'making' | 'mobility' | 'exchange' | 'work';
  categoryFr: string;
  categoryEn: string;
  condition: 'new' | 'very-good' | 'good' | 'worn' | null;
  valueCents: number | null;
  minDays: number | null;
  maxDays: number | null;
  units: number;
  /** Of a thing that stays with whoever gets it, what nobody was promised; otherwise all of it. */
  unitsLeft: number;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  depositCents: number | null;
  takesOffers: boolean;
  defects: string;
  insurance: string;
  wanted: string;
  bestBefore: string | null;
  storage: string;
  allergens: string;
  radiusKm: number | null;
  guarantee: string;
  isDatedLeisure: boolean;
  commune: string;
  communeCentre: Point | null;
  point: Point | null;
  availableFrom: string | null;
  availableUntil: string | null;
  closedWeekdays: number[];
  publishedAt: Date | null;
  updatedAt: Date;
  photos: { id: string; alt: string; width: number; height: number }[];
  closures: { from: string; to: string }[];
  owner: {
    id: MemberId;
    firstName: string;
    initial: string | null;
    photoId: string | null;
    /** As what they act here, which may be a micro-business. */
    status: Status;
    /** The numbers by which they are known here. Empty where none was given. */
    siret: string;
    rna: string;
    organisation: string | null;
    joinedAt: Date;
    /** Completed exchanges, as owner or asker. */
    exchanges: number;
    /** Median hours between a request and its answer, of the last twenty; null with fewer than three. */
    answerHours: number | null;
  };
};

const exchangesDone = sql<number>`(select count(*)::int from exchanges e
  where e.state = 'completed' and (e.owner_id = ${listings.ownerId} or e.asker_id = ${listings.ownerId}))`;
const answerHours = sql<number | null>`(select case when count(*) >= 3
    then percentile_cont(0.5) within group (order by extract(epoch from answered.at - answered.asked) / 3600) end
  from (select s.at, e.created_at as asked from exchange_steps s join exchanges e on e.id = s.exchange_id
    where e.owner_id = ${listings.ownerId} and s.from_state = 'asked' and s.by_member_id = e.owner_id
    order by s.at desc limit 20) answered)`;

/** A listing by its number, in any state but draft. Undefined when the community has none of that number. */
export async function findListingPage(
  db: Db,
  communityId: CommunityId,
  number: number,
): Promise<ListingPage | undefined> {
  const [row] = await db
    .select({
      listing: listings,
      mode: listingTypes.mode,
      type: {
        subject: listingTypes.subject,
        mode: listingTypes.mode,
        direction: listingTypes.direction,
        template: listingTypes.template,
        priceUnit: listingTypes.priceUnit,
        verbFr: listingTypes.verbFr,
        verbEn: listingTypes.verbEn,
      },
      theme: categories.theme,
      categoryFr: categories.nameFr,
      categoryEn: categories.nameEn,
      commune: communes.name,
      communeLat: communes.lat,
      communeLng: communes.lng,
      owner: members,
      exchanges: exchangesDone,
      answerHours,
      unitsLeft,
      photos: sql<
        ListingPage['photos']
      >`coalesce((select json_agg(json_build_object('id', p.id, 'alt', lp.alt, 'width', p.width, 'height', p.height)
        order by lp.position) from ${listingPhotos} lp join ${photos} p on p.id = lp.photo_id where lp.listing_id = ${listings.id}), '[]')`,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(and(eq(listings.communityId, communityId), eq(listings.number, number)))
    .limit(1);
  const state = row?.listing.state;
  if (!row || state === undefined || state === 'draft' || state === 'awaiting') return undefined;
  const closures = await db
    .select({ from: listingClosures.fromDay, to: listingClosures.toDay })
    .from(listingClosures)
    .where(and(eq(listingClosures.communityId, communityId), eq(listingClosures.listingId, row.listing.id)))
    .orderBy(asc(listingClosures.fromDay));
  return { ...toPage(row, closures, state), fields: await askedFields(db, communityId, row.listing) };
}

type Row = Pick<
  ListingPage,
  'mode' | 'type' | 'theme' | 'categoryFr' | 'categoryEn' | 'commune' | 'photos' | 'unitsLeft'
> & {
  listing: typeof listings.$inferSelect;
  owner: typeof members.$inferSelect;
  communeLat: number | null;
  communeLng: number | null;
  exchanges: number;
  answerHours: number | null;
};

function toPage(
  row: Row,
  closures: ListingPage['closures'],
  state: ListingPage['state'],
): Omit<ListingPage, 'fields'> {
  const { listing, owner, communeLat, communeLng, exchanges, answerHours: hours, ...rest } = row;
  const { id, publicLat, publicLng } = listing;
  return {
    ...rest,
    ...saidOf(listing),
    id: asId<ListingId>(id),
    number: listing.number ?? 0,
    slug: listing.slug ?? '',
    state,
    communeCentre: pointOf(communeLat, communeLng),
    point: pointOf(publicLat, publicLng),
    closures,
    owner: {
      id: asId<MemberId>(owner.id),
      firstName: owner.firstName,
      initial: owner.initial,
      photoId: owner.photoId,
      status: actsAs(owner.status, rest.type.template === 'service' ? listing.provider : null),
      ...{ siret: listing.siret, rna: listing.rna },
      organisation: owner.organisation,
      joinedAt: owner.joinedAt,
      exchanges,
      answerHours: hours,
    },
  };
}

/** What its owner said that is for everybody. */
function saidOf(listing: Row['listing']) {
  const { title, description, condition, valueCents, minDays, maxDays, units, answers, radiusKm } = listing;
  const { availableFrom, availableUntil, closedWeekdays, publishedAt, updatedAt } = listing;
  const { priceCents, hourCents, dayCents, weekCents, depositCents, takesOffers } = listing;
  const { defects, insurance, wanted, bestBefore, storage, allergens, guarantee, isDatedLeisure } = listing;
  return {
    ...{ title, description, condition, valueCents, minDays, maxDays, units, answers, radiusKm },
    ...{ availableFrom, availableUntil, closedWeekdays, publishedAt, updatedAt },
    ...{ priceCents, hourCents, dayCents, weekCents, depositCents, takesOffers },
    ...{ defects, insurance, wanted, bestBefore, storage, allergens, guarantee, isDatedLeisure },
  };
}

const pointOf = (lat: number | null, lng: number | null): Point | null =>
  lat === null || lng === null ? null : { lat, lng };
