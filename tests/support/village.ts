/**
 * A small village for the tests of exchanges: Amina lends her ladder and three garden tables, Nadia gives a pram and four
 * chairs; Bruno, Karim and Lucie are neighbours, Samir moderates, Zoé lives in another community.
 */
import { categories, communities, listingTypes } from '@/db/schema/communities';
import { communes, persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor, Role } from '@/lib/ground/actor';
import {
  asId,
  type CommunityId,
  type ListingId,
  type ListingTypeId,
  type MemberId,
  type PersonId,
} from '@/lib/ground/ids';

export const monday = new Date('2026-11-23T09:00:00Z');

export async function buildVillage(db: Db) {
  await db
    .insert(communes)
    .values({
      ...{ code: '42168', name: 'Pélussin', searchName: 'pelussin', department: '42', postcodes: ['42410'] },
      ...{ population: 3600, lat: 45.4211, lng: 4.6847 },
    })
    .onConflictDoNothing();
  const pilat = await addCommunity(db, 'pilat');
  const vercors = await addCommunity(db, 'vercors');
  const [amina, nadia] = [await addMember(db, pilat.id, 'Amina'), await addMember(db, pilat.id, 'Nadia')];
  return {
    communityId: pilat.id,
    pilat,
    amina,
    nadia,
    bruno: await addMember(db, pilat.id, 'Bruno', { initial: 'B' }),
    karim: await addMember(db, pilat.id, 'Karim'),
    lucie: await addMember(db, pilat.id, 'Lucie'),
    samir: await addMember(db, pilat.id, 'Samir', { role: 'moderator' }),
    zoe: await addMember(db, vercors.id, 'Zoé', { role: 'moderator' }),
    ladder: await addListing(db, pilat, amina, 'lend', {
      title: 'Échelle de 3 m',
      maxDays: 7,
      valueCents: 12_000,
    }),
    tables: await addListing(db, pilat, amina, 'lend', {
      title: 'Trois tables de jardin',
      units: 3,
      maxDays: 14,
    }),
    pram: await addListing(db, pilat, nadia, 'give', { title: 'Landau' }),
    chairs: await addListing(db, pilat, nadia, 'give', { title: 'Deux chaises', units: 2 }),
  };
}
export type Village = Awaited<ReturnType<typeof buildVillage>>;

type TypeRow = typeof listingTypes.$inferInsert;
const good = { subject: 'good', direction: 'offer', process: 'give/2' } as const;
const wanted = { template: 'request', direction: 'request' } as const;
const meeting = { direction: 'offer', hasPrice: true } as const;
/** One listing type of each kind, and requests of the four subjects. */
const kinds = {
  give: { ...good, template: 'give', mode: 'give' },
  lend: { ...good, template: 'lend', mode: 'lend', process: 'lend/2' },
  swap: { ...good, template: 'swap', mode: 'swap', process: 'swap/1' },
  rent: { ...good, template: 'rent', mode: 'rent', process: 'rent/2', hasPrice: true, hasDeposit: true },
  sell: { ...good, template: 'sell', mode: 'sell', process: 'sell/1', hasPrice: true, priceUnit: 'item' },
  help: { template: 'help', subject: 'service', mode: 'give', direction: 'offer', process: 'service/2' },
  service: { ...meeting, template: 'service', subject: 'service', mode: 'sell', process: 'service/2' },
  ride: { ...meeting, template: 'ride', subject: 'ride', mode: 'sell', process: 'ride/2', priceUnit: 'seat' },
  space: { ...meeting, template: 'space', subject: 'space', mode: 'rent', process: 'space/1' },
  stay: { template: 'stay', subject: 'space', mode: 'lend', direction: 'offer', process: 'space/1' },
  'wanted-give': { ...wanted, subject: 'good', mode: 'give', process: 'give/2' },
  'wanted-lend': { ...wanted, subject: 'good', mode: 'lend', process: 'lend/2' },
  'wanted-help': { ...wanted, subject: 'service', mode: 'give', process: 'service/2' },
  'wanted-service': { ...wanted, subject: 'service', mode: 'sell', process: 'service/2' },
  'wanted-ride': { ...wanted, subject: 'ride', mode: 'sell', process: 'ride/2' },
} as const satisfies Record<string, Partial<TypeRow>>;
export type Kind = keyof typeof kinds;

type Pilat = { id: CommunityId; types: Record<Kind, ListingTypeId>; categoryId: string };

async function addCommunity(db: Db, slug: string): Promise<Pilat> {
  const communityId = await addCommunityRow(db, slug);
  const types = await addTypes(db, communityId);
  const shelf = { theme: 'making', slug: 'tools', nameFr: 'Outils', nameEn: 'Tools', hints: [] } as const;
  const [category] = await db
    .insert(categories)
    .values({ communityId, position: 1, ...shelf, hints: [] })
    .returning({ id: categories.id });
  return { id: communityId, types, categoryId: category?.id ?? '' };
}

/** A community of which nothing is said yet but its name and its place. */
export async function addCommunityRow(db: Db, slug: string): Promise<CommunityId> {
  const [row] = await db
    .insert(communities)
    .values({
      ...{ slug, name: slug, locale: 'fr', timeZone: 'Europe/Paris', currency: 'EUR', communeCode: '42168' },
      ...{ centreLat: 45.42, centreLng: 4.68 },
    })
    .returning({ id: communities.id });
  return asId<CommunityId>(row?.id ?? '');
}

async function addTypes(db: Db, communityId: CommunityId): Promise<Pilat['types']> {
  const ids: Partial<Pilat['types']> = {};
  for (const [position, [kind, type]] of Object.entries(kinds).entries()) {
    const words = { labelFr: kind, labelEn: kind, verbFr: 'Demander', verbEn: 'Ask' };
    const [row] = await db
      .insert(listingTypes)
      .values({ communityId, position, ...words, ...type })
      .returning({ id: listingTypes.id });
    ids[kind as Kind] = asId<ListingTypeId>(row?.id ?? '');
  }
  return ids as Pilat['types'];
}

export async function addMember(
  db: Db,
  communityId: CommunityId,
  firstName: string,
  { role, initial }: { role?: Role; initial?: string } = {},
): Promise<Actor> {
  const [person] = await db
    .insert(persons)
    .values({ email: `${firstName.toLowerCase()}@village.example` })
    .returning({ id: persons.id });
  const personId = asId<PersonId>(person?.id ?? '');
  const [row] = await db
    .insert(members)
    .values({
      ...{
        communityId,
        personId,
        firstName,
        initial,
        communeCode: '42168',
        status: 'private',
        languages: ['fr'],
      },
      ...{ rulesVersion: 1, rulesAgreedAt: monday, adultTickedAt: monday },
    })
    .returning({ id: members.id });
  const memberId = asId<MemberId>(row?.id ?? '');
  if (role) await db.insert(memberRoles).values({ communityId, memberId, role });
  return {
    ...{ is: 'member', communityId, memberId, personId, name: firstName, locale: 'fr' },
    roles: role ? [role] : [],
  };
}

let number = 0;

/** A published listing, whatever else is said of it. */
export async function addListing(
  db: Db,
  pilat: Pilat,
  owner: Actor,
  kind: Kind,
  more: Partial<typeof listings.$inferInsert> = {},
): Promise<ListingId> {
  number += 1;
  const [row] = await db
    .insert(listings)
    .values({
      ...{
        communityId: pilat.id,
        ownerId: owner.memberId,
        listingTypeId: pilat.types[kind],
        categoryId: pilat.categoryId,
      },
      ...{ number, slug: `thing-${number}`, state: 'published', title: 'Chose', communeCode: '42168' },
      ...{
        lat: 45.42345,
        lng: 4.68123,
        publicLat: 45.424,
        publicLng: 4.682,
        meetingPlace: '3, rue du Pilat',
      },
      ...{ closedWeekdays: [], publishedAt: monday },
      ...more,
    })
    .returning({ id: listings.id });
  return asId<ListingId>(row?.id ?? '');
}
