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

type Pilat = { id: CommunityId; give: ListingTypeId; lend: ListingTypeId; categoryId: string };

async function addCommunity(db: Db, slug: string): Promise<Pilat> {
  const [row] = await db
    .insert(communities)
    .values({
      ...{ slug, name: slug, locale: 'fr', timeZone: 'Europe/Paris', currency: 'EUR', communeCode: '42168' },
      ...{ centreLat: 45.42, centreLng: 4.68 },
    })
    .returning({ id: communities.id });
  const communityId = asId<CommunityId>(row?.id ?? '');
  const shape = { communityId, subject: 'good', direction: 'offer' } as const;
  const types = await db
    .insert(listingTypes)
    .values([
      { ...shape, mode: 'give', process: 'give/1', labelFr: 'Donner', labelEn: 'Give', position: 1 },
      { ...shape, mode: 'lend', process: 'lend/1', labelFr: 'Prêter', labelEn: 'Lend', position: 2 },
    ])
    .returning({ id: listingTypes.id });
  const shelf = { theme: 'making', slug: 'tools', nameFr: 'Outils', nameEn: 'Tools', hints: [] } as const;
  const [category] = await db
    .insert(categories)
    .values({ communityId, position: 1, ...shelf, hints: [] })
    .returning({ id: categories.id });
  const [give = '', lend = ''] = types.map(({ id }) => id);
  return {
    id: communityId,
    give: asId<ListingTypeId>(give),
    lend: asId<ListingTypeId>(lend),
    categoryId: category?.id ?? '',
  };
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
  mode: 'give' | 'lend',
  more: Partial<typeof listings.$inferInsert> = {},
): Promise<ListingId> {
  number += 1;
  const [row] = await db
    .insert(listings)
    .values({
      ...{
        communityId: pilat.id,
        ownerId: owner.memberId,
        listingTypeId: pilat[mode],
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
