import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { mails, persons, signInCodes } from '@/db/schema/installation';
import { photos } from '@/db/schema/members';
import { threads } from '@/db/schema/messages';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { pictureFolder } from '@/lib/gateways/pictures';
import type { Tools } from '@/lib/gateways/tools';

export type Removed = { communities: number; persons: number; mails: number; photos: number };

/**
 * Takes the demonstration away: its communities with all that is in them, the made-up people who are in no other one, their
 * mails and their photos. Where it was the community that `/` leads to, the oldest of the others takes its place.
 * Repeating it removes nothing more.
 */
export async function removeDemo(db: Db, { storage }: Pick<Tools, 'storage'>): Promise<Removed> {
  const { pictures, ...removed } = await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: communities.id })
      .from(communities)
      .where(eq(communities.isDemo, true));
    const ids = rows.map((row) => row.id);
    const kept = await tx.select({ id: photos.id }).from(photos).where(inArray(photos.communityId, ids));
    const ofCommunities = await tx
      .delete(mails)
      .where(inArray(mails.communityId, ids))
      .returning({ id: mails.id });
    // What people did together holds on to them and to their things: it goes first.
    await tx.delete(reviews).where(inArray(reviews.communityId, ids));
    await tx.delete(threads).where(inArray(threads.communityId, ids));
    await tx.delete(exchanges).where(inArray(exchanges.communityId, ids));
    await tx.delete(communities).where(inArray(communities.id, ids));
    const people = await removePeople(tx);
    await chooseDefault(tx);
    return { ...people, mails: people.mails + ofCommunities.length, communities: ids.length, pictures: kept };
  });
  for (const { id } of pictures) await storage.removeAll(pictureFolder(id));
  return { ...removed, photos: pictures.length };
}

async function removePeople(tx: Db): Promise<{ persons: number; mails: number }> {
  const gone = await tx
    .delete(persons)
    .where(
      and(
        eq(persons.isDemo, true),
        sql`not exists (select 1 from members m where m.person_id = ${persons.id})`,
      ),
    )
    .returning({ email: persons.email });
  const addresses = gone.map(({ email }) => email);
  if (addresses.length === 0) return { persons: 0, mails: 0 };
  await tx.delete(signInCodes).where(inArray(signInCodes.email, addresses));
  const lost = await tx
    .delete(mails)
    .where(
      inArray(
        sql`lower(${mails.to})`,
        addresses.map((address) => address.toLowerCase()),
      ),
    )
    .returning({ id: mails.id });
  return { persons: gone.length, mails: lost.length };
}

async function chooseDefault(tx: Db): Promise<void> {
  const [current] = await tx
    .select({ id: communities.id })
    .from(communities)
    .where(eq(communities.isDefault, true));
  if (current) return;
  const [oldest] = await tx
    .select({ id: communities.id })
    .from(communities)
    .orderBy(asc(communities.createdAt))
    .limit(1);
  if (oldest) await tx.update(communities).set({ isDefault: true }).where(eq(communities.id, oldest.id));
}
