import { and, eq, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listingClosures, listingPhotos, listings } from '@/db/schema/listings';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { ListingField } from '@/lib/communities/field-kinds';
import type { ListingType } from '@/lib/communities/queries';
import type { Mode } from '@/lib/communities/templates';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { toDay, type Day, type Days } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import type { Status } from '@/lib/members/input';
import { actsAs } from './acts-as';
import { askedFields, hasDetails } from './asked-fields';
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
  /** Of what is let by the hour. NULL: no such bound. */
  minMinutes: number | null;
  maxMinutes: number | null;
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
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: number[];
  publishedAt: Date | null;
  updatedAt: Date;
  photos: { id: string; alt: string; width: number; height: number }[];
  /** Days on which its owner keeps it. */
  closures: Days[];
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

const photosShown = sql<
  ListingPage['photos']
>`coalesce((select json_agg(json_build_object('id', p.id, 'alt', lp.alt, 'width', p.width, 'height', p.height)
  order by lp.position) from ${listingPhotos} lp join ${photos} p on p.id = lp.photo_id where lp.listing_id = ${listings.id}), '[]')`;
const closures = sql<
  { from: string; to: string }[]
>`coalesce((select json_agg(json_build_object('from', c.from_day, 'to', c.to_day) order by c.from_day)
  from ${listingClosures} c where c.listing_id = ${listings.id}), '[]')`;

/** A listing by its number, in any state but draft. Undefined when the community has none of that number. */
export async function findListingPage(
  db: Db,
  communityId: CommunityId,
  number: number,
): Promise<ListingPage | undefined> {
  const [row] = await ofNumber(db, { communityId, number });
  const state = row?.state;
  if (!row || state === undefined || state === 'draft' || state === 'awaiting') return undefined;
  return {
    ...toPage(row, state),
    fields: row.hasDetails ? await askedFields(db, communityId, row.kind) : [],
  };
}

/** What its owner said that is for everybody. */
const said = {
  ...pick(listings, 'title', 'description', 'condition', 'valueCents', 'minDays', 'maxDays', 'units'),
  ...pick(listings, 'minMinutes', 'maxMinutes'),
  ...pick(listings, 'answers', 'radiusKm', 'closedWeekdays', 'publishedAt', 'updatedAt'),
  ...pick(listings, 'priceCents', 'hourCents', 'dayCents', 'weekCents', 'depositCents', 'takesOffers'),
  ...pick(listings, 'defects', 'insurance', 'wanted', 'bestBefore', 'storage', 'allergens'),
  ...pick(listings, 'guarantee', 'isDatedLeisure'),
};

const ofNumber = composed((db) =>
  db
    .select({
      ...pick(listings, 'id', 'number', 'slug', 'state', 'publicLat', 'publicLng'),
      ...pick(listings, 'availableFrom', 'availableUntil', 'provider', 'siret', 'rna'),
      said,
      kind: pick(listings, 'listingTypeId', 'categoryId'),
      mode: listingTypes.mode,
      type: pick(listingTypes, 'subject', 'mode', 'direction', 'template', 'priceUnit', 'verbFr', 'verbEn'),
      theme: categories.theme,
      categoryFr: categories.nameFr,
      categoryEn: categories.nameEn,
      commune: communes.name,
      communeLat: communes.lat,
      communeLng: communes.lng,
      owner: pick(members, 'id', 'firstName', 'initial', 'photoId', 'status', 'organisation', 'joinedAt'),
      ...{ exchanges: exchangesDone, answerHours, unitsLeft, photos: photosShown, closures, hasDetails },
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(
      and(
        eq(listings.communityId, sql.placeholder('communityId')),
        eq(listings.number, sql.placeholder('number')),
      ),
    )
    .limit(1),
);

type Row = Awaited<ReturnType<typeof ofNumber>>[number];

function toPage(row: Row, state: ListingPage['state']): Omit<ListingPage, 'fields'> {
  const { id, number, slug, publicLat, publicLng, communeLat, communeLng, owner } = row;
  const { mode, type, theme, categoryFr, categoryEn, commune } = row;
  return {
    ...{
      mode,
      type,
      theme,
      categoryFr,
      categoryEn,
      commune,
      state,
      photos: row.photos,
      unitsLeft: row.unitsLeft,
    },
    ...row.said,
    id: asId<ListingId>(id),
    number: number ?? 0,
    slug: slug ?? '',
    communeCentre: pointOf(communeLat, communeLng),
    point: pointOf(publicLat, publicLng),
    availableFrom: row.availableFrom === null ? null : toDay(row.availableFrom),
    availableUntil: row.availableUntil === null ? null : toDay(row.availableUntil),
    closures: row.closures.map(({ from, to }) => ({ from: toDay(from), to: toDay(to) })),
    owner: {
      ...owner,
      id: asId<MemberId>(owner.id),
      status: actsAs(owner.status, type.template === 'service' ? row.provider : null),
      ...{ siret: row.siret, rna: row.rna, exchanges: row.exchanges, answerHours: row.answerHours },
    },
  };
}

const pointOf = (lat: number | null, lng: number | null): Point | null =>
  lat === null || lng === null ? null : { lat, lng };
