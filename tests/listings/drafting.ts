import { eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId, ListingTypeId } from '@/lib/ground/ids';
import { stepInput } from '@/lib/listings/input';
import { publish } from '@/lib/listings/publish';
import { saveStep } from '@/lib/listings/save-step';
import { startDraft } from '@/lib/listings/start-draft';

/** What a form says on one screen. */
export const say = (
  db: Db,
  actor: Actor,
  listingId: ListingId,
  answer: Record<string, unknown>,
  tools: Tools,
) => saveStep(db, actor, stepInput.parse({ listingId, ...answer }), tools);

/** A ladder (or what the title says) with everything that publishing needs. */
export async function draft(
  db: Db,
  actor: Actor,
  typeId: ListingTypeId,
  tools: Tools,
  title = 'Échelle de 3 m',
) {
  const { listingId } = await startDraft(db, actor, { typeId, title: '' }, tools);
  await say(db, actor, listingId, { step: 'title', title, categoryId: '', description: '' }, tools);
  return listingId;
}

export async function published(db: Db, actor: Actor, typeId: ListingTypeId, tools: Tools, title?: string) {
  const listingId = await draft(db, actor, typeId, tools, title);
  const address = await publish(db, actor, { listingId }, tools);
  return { listingId, ...address };
}

export async function rowOf(db: Db, listingId: ListingId) {
  const [row] = await db.select().from(listings).where(eq(listings.id, listingId));
  return row;
}
