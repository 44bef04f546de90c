import { and, eq, inArray } from 'drizzle-orm';
import { listingClosures, listingPhotos } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { categoriesOf } from '@/lib/communities/queries';
import type { Actor } from '@/lib/ground/actor';
import type { PhotoId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { statusOf } from '@/lib/members/status-of';
import { askedFields } from './asked-fields';
import { guessCategory } from './category-guess';
import { detachPhotos } from './drop-photos';
import { answersFor } from './fields';
import type { StepInput, StepOf } from './input';
import type { Columns } from './keep-answer';
import type { OwnListing } from './own-listing';
import { openType, usualMaxDays } from './start-draft';
import { isDraft } from './states';
import { termsColumns } from './terms-columns';
import { isEaten } from './whole';

type Answered = { columns: Columns; orphans: PhotoId[] };

/** What the answer of one screen makes of the listing's columns; photos and closed days are written at once, and a
 * place is looked up before. */
export async function answered(
  tx: Db,
  actor: Actor,
  listing: OwnListing,
  input: StepInput,
): Promise<Answered> {
  switch (input.step) {
    case 'kind':
      return only(await kind(tx, actor, listing, input));
    case 'photos':
      return { columns: {}, orphans: await photos(tx, listing, input) };
    case 'title':
      return only(await title(tx, actor, input));
    case 'terms':
      return only(await terms(tx, listing, input));
    case 'details':
      return only(await details(tx, listing, input));
    case 'place':
      return only(listing.type.direction === 'request' ? { radiusKm: input.radiusKm } : {});
    case 'when':
      return only(await when(tx, listing, input));
  }
}

const only = (columns: Columns): Answered => ({ columns, orphans: [] });

async function kind(tx: Db, actor: Actor, listing: OwnListing, { typeId }: StepOf<'kind'>): Promise<Columns> {
  if (typeId === listing.listingTypeId) return {};
  if (!isDraft(listing.state)) throw new Refused('kind-is-fixed');
  const type = await openType(tx, actor, typeId);
  const { subject, direction, template } = listing.type;
  // Other questions would be asked of it from the first on.
  if (type.subject !== subject || type.direction !== direction) throw new Refused('kind-is-fixed');
  const columns = { listingTypeId: type.id, ...unasked(type, listing.type) };
  if (type.template === template) return columns;
  return { ...columns, ...noTerms, maxDays: usualMaxDays(type.template), availableUntil: null };
}

const noPrices: Columns = { priceCents: null, hourCents: null, dayCents: null, weekCents: null };

/** A price, a deposit or a number of things that this kind is not asked for, or not in that way, is not kept from another. */
const unasked = (type: OwnListing['type'], before: OwnListing['type']): Columns => ({
  ...(type.hasPrice && type.priceUnit === before.priceUnit ? {} : noPrices),
  ...(type.hasDeposit ? {} : { depositCents: null }),
  // The seats of a ride are asked for with its car.
  ...(type.hasUnits || type.subject === 'ride' ? {} : { units: 1 }),
});

/** What another kind would not ask, it does not keep. */
const noTerms: Columns = {
  ...{ ...noPrices, depositCents: null },
  ...{ minDays: null, minMinutes: null, maxMinutes: null, takesOffers: false, wanted: '', insurance: '' },
  ...{ guarantee: '', isDatedLeisure: false },
};

/** Photos in the order given, then those that were not spoken of, such as one that arrived meanwhile. */
async function photos(tx: Db, listing: OwnListing, input: StepOf<'photos'>): Promise<PhotoId[]> {
  for (const [position, { photoId, alt }] of input.photos.entries()) {
    await tx
      .update(listingPhotos)
      .set({ position, alt })
      .where(
        and(
          eq(listingPhotos.communityId, listing.communityId),
          eq(listingPhotos.listingId, listing.id),
          eq(listingPhotos.photoId, photoId),
        ),
      );
  }
  return detachPhotos(tx, listing, inArray(listingPhotos.photoId, input.removed));
}

async function title(tx: Db, actor: Actor, input: StepOf<'title'>): Promise<Columns> {
  const categories = await categoriesOf(tx, actor.communityId);
  const chosen =
    categories.find(({ id }) => id === input.categoryId) ?? guessCategory(input.title, categories);
  return { title: input.title, description: input.description, categoryId: chosen?.id ?? null };
}

/** The terms of a service or a space belong to the bricks of their plans. */
async function terms(tx: Db, listing: OwnListing, input: StepOf<'terms'>): Promise<Columns> {
  if (listing.type.subject !== 'good') throw new Refused('not-found');
  const { communityId, categoryId, ownerId } = listing;
  return termsColumns(listing.type, input, {
    isEaten: await isEaten(tx, communityId, categoryId),
    ownerStatus: await statusOf(tx, communityId, ownerId),
  });
}

/** @throws Refused 'invalid-input' with a reason for each field */
async function details(tx: Db, listing: OwnListing, input: StepOf<'details'>): Promise<Columns> {
  const fields = await askedFields(tx, listing.communityId, listing);
  const { answers, reasons } = answersFor(fields, input.answers);
  if (!input.later && Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
  return { answers };
}

async function when(tx: Db, listing: OwnListing, input: StepOf<'when'>): Promise<Columns> {
  const { communityId, id: listingId } = listing;
  await tx
    .delete(listingClosures)
    .where(and(eq(listingClosures.communityId, communityId), eq(listingClosures.listingId, listingId)));
  const closures = input.closures.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ communityId, listingId, fromDay: from, toDay: to }],
  );
  if (closures.length > 0) await tx.insert(listingClosures).values(closures);
  return {
    availableFrom: input.availableFrom,
    ...(input.availableUntil === undefined ? {} : { availableUntil: input.availableUntil }),
    closedWeekdays: [...new Set(input.closedWeekdays)].sort((a, b) => a - b),
  };
}
