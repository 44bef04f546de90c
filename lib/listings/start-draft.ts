import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { categoriesOf, listingTypesOf, type ListingType } from '@/lib/communities/queries';
import type { TemplateName } from '@/lib/communities/templates';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CategoryId, type ListingId, type ListingTypeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { DraftInput } from './input';
import { mayBegin } from './pace';
import { stepAfter, stepsFor, type PostStep } from './steps';
import { usualPlace } from './usual-place';

const usualLoanDays = 7;

/**
 * Begins a listing that nobody else sees yet, at the place of the member's last one.
 * @throws Refused 'kind-missing' | 'too-many-drafts' | 'too-many-tries'
 */
export function startDraft(
  db: Db,
  actor: Actor,
  { typeId, title }: DraftInput,
  { now }: Pick<Tools, 'now'>,
): Promise<{ listingId: ListingId; next: PostStep }> {
  return db.transaction(async (tx) => {
    const type = await openType(tx, actor, typeId);
    await mayBegin(tx, actor, now);
    const place = await usualPlace(tx, actor);
    const next = stepAfter(stepsFor({ ...type, hasDetails: false }), 'kind');
    const [row] = await tx
      .insert(listings)
      .values({
        communityId: actor.communityId,
        ownerId: actor.memberId,
        listingTypeId: type.id,
        state: 'draft',
        draftStep: next,
        title,
        categoryId: type.subject === 'ride' ? await rideCategory(tx, actor) : null,
        maxDays: usualMaxDays(type.template),
        closedWeekdays: [],
        ...place,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: listings.id });
    if (!row) throw new Error('a draft without a row');
    return { listingId: asId<ListingId>(row.id), next };
  });
}

/** The kind chosen, when the community has it open. @throws Refused 'kind-missing' */
export async function openType(tx: Db, actor: Actor, typeId: ListingTypeId): Promise<ListingType> {
  const types = await listingTypesOf(tx, actor.communityId);
  const type = types.find(({ id, isOpen }) => id === typeId && isOpen);
  if (!type) throw new Refused('kind-missing', { typeId: 'kind-missing' });
  return type;
}

/** How long a loan is at most until its owner says otherwise; null where nothing comes back, or it is priced. */
export const usualMaxDays = (template: TemplateName): number | null =>
  template === 'lend' ? usualLoanDays : null;

/** A ride is asked for its way, not for its category. */
async function rideCategory(tx: Db, { communityId }: Actor): Promise<CategoryId | null> {
  const all = await categoriesOf(tx, communityId);
  const first = all.find(({ slug }) => slug === 'rides') ?? all.find(({ theme }) => theme === 'mobility');
  return (first ?? all[0])?.id ?? null;
}
