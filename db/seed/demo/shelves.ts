import { createHash, randomUUID } from 'node:crypto';
import { listingPhotos, listings } from '@/db/schema/listings';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { categoriesOf, listingTypesOf, type ListingType } from '@/lib/communities/queries';
import { asId, type ListingId } from '@/lib/ground/ids';
import { blurred, type Point } from '@/lib/ground/place';
import { startTimers } from '@/lib/listings/shown-until';
import { slugOf } from '@/lib/listings/slug';
import type { DemoListing } from './listing';
import { demoListings } from './listings';
import { copyPicture } from './pictures';
import { seedPlan, seedRide } from './plans';
import { dayOf } from './stage';
import { centreOf, dayMs, type Village } from './villagers';

const furthestMeters = 700;
const metersPerDegree = 111_320;

/** Puts the things of the village on its shelves, oldest first. Answers their ids by key. */
export async function seedListings(tx: Db, village: Village, tools: Tools): Promise<Map<string, ListingId>> {
  const types = await listingTypesOf(tx, village.communityId);
  const categories = await categoriesOf(tx, village.communityId);
  const ids = new Map<string, ListingId>();
  const oldestFirst = [...demoListings].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const [i, thing] of oldestFirst.entries()) {
    const type = types.find((one) => isOf(one, thing));
    const category = categories.find(({ slug }) => slug === thing.category);
    if (!type || !category) throw new Error(`${thing.key} has no place on the shelves`);
    const id = asId<ListingId>(randomUUID());
    const { communityId } = village;
    const row = await rowOf(tx, thing, village);
    const until = thing.untilInDays === undefined ? null : dayOf(village, thing.untilInDays);
    const isFood = thing.category === 'groceries';
    const timed = {
      id,
      communityId,
      type,
      availableUntil: isFood ? null : until,
      bestBefore: isFood ? until : null,
    };
    const expiresAt = await startTimers(tx, timed, { now: row.publishedAt, jobs: tools.jobs });
    const shelf = { listingTypeId: type.id, categoryId: category.id, number: i + 1 };
    await tx.insert(listings).values({
      id,
      communityId,
      ...shelf,
      ...row,
      availableUntil: timed.availableUntil,
      bestBefore: timed.bestBefore,
      expiresAt,
    });
    await hangPicture(tx, id, thing, village, tools);
    await seedPlan(tx, communityId, id, thing);
    if (thing.ride) await seedRide(tx, village, { id, row, thing, ride: thing.ride });
    ids.set(thing.key, id);
  }
  return ids;
}

/** A listing of its template; a request is of one more thing, what it looks for. */
const isOf = (type: ListingType, { mode, template, subject }: DemoListing): boolean =>
  type.template === (template ?? mode) && type.mode === mode && type.subject === (subject ?? 'good');

async function rowOf(tx: Db, thing: DemoListing, village: Village) {
  const owner = village.people[thing.owner];
  const at = nearby(await centreOf(tx, owner.commune), thing.owner);
  const shown = blurred(at);
  // At an odd minute of the day, as people do.
  const publishedAt = new Date(
    village.now.getTime() - thing.daysAgo * dayMs + (fraction(thing.key) - 0.5) * 0.4 * dayMs,
  );
  return {
    slug: slugOf(thing.title),
    ownerId: owner.memberId,
    state: thing.state ?? ('published' as const),
    title: thing.title,
    description: thing.description,
    condition: thing.condition ?? null,
    valueCents: thing.valueEuros === undefined ? null : thing.valueEuros * 100,
    maxDays: thing.maxDays ?? null,
    units: thing.units ?? 1,
    communeCode: owner.commune,
    ...{ ...at, publicLat: shown.lat, publicLng: shown.lng, meetingPlace: owner.place },
    closedWeekdays: thing.closedWeekdays ?? [],
    ...thing.more,
    ...{ publishedAt, createdAt: publishedAt, updatedAt: publishedAt },
  };
}

async function hangPicture(
  tx: Db,
  listingId: ListingId,
  thing: DemoListing,
  village: Village,
  { storage }: Tools,
): Promise<void> {
  if (!thing.picture) return;
  const owner = village.people[thing.owner];
  const photoId = randomUUID();
  const picture = await copyPicture(thing.picture, photoId, storage);
  const { communityId } = village;
  await tx.insert(photos).values({
    id: photoId,
    communityId,
    memberId: owner.memberId,
    width: picture.width,
    height: picture.height,
  });
  await tx
    .insert(listingPhotos)
    .values({ communityId, listingId, photoId, position: 0, alt: picture.alt[owner.locale] });
}

/** Always the same place for the same household, somewhere around the middle of its commune. */
function nearby(centre: Point, household: string): Point {
  const angle = fraction(`${household} angle`) * 2 * Math.PI;
  const meters = Math.sqrt(fraction(`${household} distance`)) * furthestMeters;
  return {
    lat: centre.lat + (meters * Math.cos(angle)) / metersPerDegree,
    lng: centre.lng + (meters * Math.sin(angle)) / (metersPerDegree * Math.cos((centre.lat * Math.PI) / 180)),
  };
}

/** A number from 0 to 1 that a word always gives. */
const fraction = (word: string): number =>
  createHash('sha256').update(word).digest().readUInt32BE(0) / 2 ** 32;
