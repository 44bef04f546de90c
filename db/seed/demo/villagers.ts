import { eq } from 'drizzle-orm';
import { communes, persons } from '@/db/schema/installation';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { setCommuneCentre } from '@/lib/gateways/communes';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type MemberId, type PersonId } from '@/lib/ground/ids';
import { memberName } from '@/lib/members/name';
import { people, smallCommunes, type DemoPerson, type PersonKey } from './people';

export type Villager = Actor & { commune: string; place: string };
export type Village = {
  communityId: CommunityId;
  timeZone: string;
  people: Record<PersonKey, Villager>;
  now: Date;
};

export const dayMs = 86_400_000;
export const demoEmail = (key: PersonKey): string => `${key}@pilat.example`;

/** Writes the persons and members, who joined long before now. */
export async function seedPeople(
  tx: Db,
  communityId: CommunityId,
  now: Date,
): Promise<Record<PersonKey, Villager>> {
  for (const [code, point] of Object.entries(smallCommunes)) await setCommuneCentre(tx, code, point);
  const actors: Partial<Record<PersonKey, Villager>> = {};
  for (const key of personKeys()) actors[key] = await seedPerson(tx, communityId, key, people[key], now);
  return whole(actors);
}

async function seedPerson(
  tx: Db,
  communityId: CommunityId,
  key: PersonKey,
  who: DemoPerson,
  now: Date,
): Promise<Villager> {
  const joinedAt = new Date(now.getTime() - who.joinedDaysAgo * dayMs);
  const locale = who.locale ?? 'fr';
  const [person] = await tx
    .insert(persons)
    .values({ email: demoEmail(key), emailVerifiedAt: joinedAt, locale, isDemo: true, createdAt: joinedAt })
    .returning({ id: persons.id });
  if (!person) throw new Error(`${key} was not written`);
  const personId = asId<PersonId>(person.id);
  const [member] = await tx
    .insert(members)
    .values({ communityId, personId, ...profileOf(who, joinedAt) })
    .returning({ id: members.id });
  if (!member) throw new Error(`${key} did not join`);
  const memberId = asId<MemberId>(member.id);
  const roles = who.roles ?? [];
  for (const role of roles)
    await tx.insert(memberRoles).values({ communityId, memberId, role, createdAt: joinedAt });
  const name = memberName(who.firstName, who.initial);
  const actor: Actor = { is: 'member', communityId, memberId, personId, name, locale, roles };
  return { ...actor, commune: who.commune, place: who.place };
}

const profileOf = (who: DemoPerson, joinedAt: Date) => ({
  firstName: who.firstName,
  initial: who.initial,
  communeCode: who.commune,
  status: who.status ?? ('private' as const),
  organisation: who.organisation ?? null,
  about: who.about,
  languages: [...who.languages],
  hereSince: who.hereSince ?? null,
  rulesVersion: 1,
  rulesAgreedAt: joinedAt,
  adultTickedAt: joinedAt,
  joinedAt,
});

export const personKeys = (): PersonKey[] =>
  Object.keys(people).filter((key): key is PersonKey => key in people);

function whole(some: Partial<Record<PersonKey, Villager>>): Record<PersonKey, Villager> {
  const missing = personKeys().find((key) => !some[key]);
  if (missing) throw new Error(`${missing} is missing from the village`);
  return some as Record<PersonKey, Villager>;
}

/** The centre of a commune of the village. @throws Error when it has none. */
export async function centreOf(tx: Db, code: string): Promise<{ lat: number; lng: number }> {
  const [row] = await tx
    .select({ lat: communes.lat, lng: communes.lng })
    .from(communes)
    .where(eq(communes.code, code));
  if (!row || row.lat === null || row.lng === null) throw new Error(`nobody knows where ${code} is`);
  return { lat: row.lat, lng: row.lng };
}
