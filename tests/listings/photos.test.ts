import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listingPhotos } from '@/db/schema/listings';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId, type PhotoId } from '@/lib/ground/ids';
import { addPhoto } from '@/lib/listings/add-photo';
import { duplicate } from '@/lib/listings/duplicate';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { photoToServe } from '@/lib/listings/photo-to-serve';
import { remove } from '@/lib/listings/remove';
import { maySeeReportPhoto, maySeeThingPhoto } from '@/lib/exchanges/photos';
import { draft, published, say } from './drafting';
import { exchangeOn, refusalOn, settle, stage } from './stage';
import { pretendTools, type PretendTools } from './village';

const set = stage();

/** A photo whose file lies in the storage, shown by a listing. */
async function photo(actor: Actor, listingId: ListingId, tools: PretendTools): Promise<PhotoId> {
  const photoId = asId<PhotoId>(randomUUID());
  await tools.storage.put(`photos/${photoId}/320.webp`, new Uint8Array([1]));
  await addPhoto(set.db, actor, { photoId, width: 320, height: 240, listingId }, tools);
  return photoId;
}

const shownBy = async (listingId: ListingId) =>
  (await listingToEdit(set.db, set.v.communityId, set.v.amina.memberId, listingId))?.photos.map(
    ({ id }) => id,
  );

const fileOf = (tools: PretendTools, id: PhotoId) => tools.storage.files.get(`photos/${id}/320.webp`);

describe('the photos of a listing', () => {
  test('stand in the order in which they came, then in the one that Amina gives them', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    const [one, two, three] = [
      await photo(set.v.amina, listingId, tools),
      await photo(set.v.amina, listingId, tools),
      await photo(set.v.amina, listingId, tools),
    ];
    expect(await shownBy(listingId)).toEqual([one, two, three]);
    const photos = [
      { photoId: three, alt: 'L’échelle dépliée' },
      { photoId: one, alt: '' },
    ];
    await say(set.db, set.v.amina, listingId, { step: 'photos', photos, removed: [two] }, tools);
    expect(await shownBy(listingId)).toEqual([three, one]);
    expect(fileOf(tools, two)).toBeUndefined();
    expect(await photoToServe(set.db, two)).toBeUndefined();
    expect(fileOf(tools, one)).toBeDefined();
  });

  test('that arrives while the order is being sent is not lost', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    const one = await photo(set.v.amina, listingId, tools);
    const late = await photo(set.v.amina, listingId, tools);
    await say(set.db, set.v.amina, listingId, { step: 'photos', photos: [{ photoId: one, alt: '' }] }, tools);
    expect(await shownBy(listingId)).toEqual([one, late]);
  });

  test('are eight at most, and nobody adds one to the listing of another', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    for (const other of [set.v.bruno, set.v.samir, set.v.stranger])
      expect(await refusalOn(set, () => photo(other, listingId, tools))).toEqual({ because: 'not-found' });
    for (let count = 0; count < 8; count += 1) await photo(set.v.amina, listingId, tools);
    expect(await refusalOn(set, () => photo(set.v.amina, listingId, tools))).toEqual({
      because: 'too-many-photos',
    });
  });

  test('of another listing cannot be taken away', async () => {
    const tools = pretendTools();
    const mine = await draft(set.db, set.v.amina, set.v.lend, tools);
    const hers = await draft(set.db, set.v.bruno, set.v.lend, tools);
    const theirs = await photo(set.v.bruno, hers, tools);
    await say(
      set.db,
      set.v.amina,
      mine,
      { step: 'photos', photos: [{ photoId: theirs, alt: 'x' }], removed: [theirs] },
      tools,
    );
    expect(fileOf(tools, theirs)).toBeDefined();
    const rows = await set.db.select().from(listingPhotos).where(eq(listingPhotos.photoId, theirs));
    expect(rows).toMatchObject([{ listingId: hers, alt: '' }]);
  });

  test('go with it when it is deleted, unless a copy shows them too', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const both = await photo(set.v.amina, listingId, tools);
    const copy = await duplicate(set.db, set.v.amina, { listingId }, tools);
    const alone = await photo(set.v.amina, listingId, tools);
    await remove(set.db, set.v.amina, { listingId, reason: '' }, tools);
    expect([fileOf(tools, both), fileOf(tools, alone)]).toEqual([new Uint8Array([1]), undefined]);
    expect(await shownBy(copy.listingId)).toEqual([both]);
    await remove(set.db, set.v.amina, { listingId: copy.listingId, reason: '' }, tools);
    expect(fileOf(tools, both)).toBeUndefined();
  });

  test('stay after it is deleted when somebody once asked for it, for the two of them alone', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const kept = await photo(set.v.amina, listingId, tools);
    const { listingId: copy } = await duplicate(set.db, set.v.amina, { listingId }, tools);
    const isForAll = async () => (await photoToServe(set.db, kept))?.isPublic;
    await settle(set, await exchangeOn(set, listingId, 'asked'));
    await remove(set.db, set.v.amina, { listingId, reason: '' }, tools);
    expect([fileOf(tools, kept) !== undefined, await isForAll()]).toEqual([true, true]);
    await remove(set.db, set.v.amina, { listingId: copy, reason: '' }, tools);
    expect([fileOf(tools, kept) !== undefined, await isForAll()]).toEqual([true, false]);
    for (const actor of [set.v.amina, set.v.bruno])
      expect(await maySeeThingPhoto(set.db, actor, kept)).toBe(true);
    for (const actor of [set.v.samir, set.v.stranger])
      expect(await maySeeThingPhoto(set.db, actor, kept)).toBe(false);
  });
});

describe('a photo that is not for everybody', () => {
  test('is known as such, and nobody but the two sides of its report may read it', async () => {
    const tools = pretendTools();
    const photoId = asId<PhotoId>(randomUUID());
    await addPhoto(set.db, set.v.bruno, { photoId, width: 9, height: 9, isPublic: false }, tools);
    expect(await photoToServe(set.db, photoId)).toEqual({
      communityId: set.v.communityId,
      memberId: set.v.bruno.memberId,
      isPublic: false,
    });
    for (const actor of [set.v.samir, set.v.amina])
      expect(await maySeeReportPhoto(set.db, actor, photoId)).toBe(false);
  });
});
