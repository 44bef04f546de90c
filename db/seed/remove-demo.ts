import { eq, inArray } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { mails, persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { photos } from '@/db/schema/members';
import { threads } from '@/db/schema/messages';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';

/** Takes away the demonstration's communities with all that is in them, its people, mails and photos. Answers how many communities. */
export async function removeDemo(db: Db, { storage }: Pick<Tools, 'storage'>): Promise<number> {
  const { removed, pictures } = await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: communities.id })
      .from(communities)
      .where(eq(communities.isDemo, true));
    const ids = rows.map((row) => row.id);
    const kept = await tx.select({ id: photos.id }).from(photos).where(inArray(photos.communityId, ids));
    await tx.delete(mails).where(inArray(mails.communityId, ids));
    // What neighbours did together stays as long as they do, so it goes first.
    for (const table of [threads, reviews, exchanges, listings]) {
      await tx.delete(table).where(inArray(table.communityId, ids));
    }
    await tx.delete(communities).where(inArray(communities.id, ids));
    await tx.delete(persons).where(eq(persons.isDemo, true));
    return { removed: ids.length, pictures: kept };
  });
  for (const { id } of pictures) await storage.removeAll(`photos/${id}`);
  return removed;
}
