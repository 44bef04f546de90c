import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listingPhotos } from '@/db/schema/listings';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { addConditionReport } from '@/lib/exchanges/add-condition-report';
import type { Actor } from '@/lib/ground/actor';
import { asId, type PhotoId } from '@/lib/ground/ids';
import { deleteAccount } from '@/lib/host/delete-account';
import { forgetPhotos } from '@/lib/host/forget-photos';
import { addPhoto } from '@/lib/listings/add-photo';
import { choosePhoto } from '@/lib/members/choose-photo';
import { agreed, borrowed } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

type PretendTools = ReturnType<typeof pretendTools>;

async function sent(db: Db, actor: Actor, tools: PretendTools, isPublic = true): Promise<PhotoId> {
  const photoId = asId<PhotoId>(randomUUID());
  await tools.storage.put(`photos/${photoId}/320.webp`, new Uint8Array([1]));
  await addPhoto(db, actor, { photoId, width: 320, height: 240, isPublic }, tools);
  return photoId;
}

/** Which of them are there, rows and files alike. */
async function kept(db: Db, tools: PretendTools, ids: PhotoId[]): Promise<boolean[]> {
  const there: boolean[] = [];
  for (const id of ids) {
    const rows = await db.select().from(photos).where(eq(photos.id, id));
    expect(Boolean(await tools.storage.get(`photos/${id}/320.webp`))).toBe(rows.length > 0);
    there.push(rows.length > 0);
  }
  return there;
}

describe('photos', () => {
  test('that nothing shows go after a day; those of a profile, a listing and a report stay', () =>
    story(async (db, { amina, bruno, ladder, communityId }) => {
      const tools = pretendTools(monday);
      const [before, now, shown, seen, unused] = [
        await sent(db, bruno, tools),
        await sent(db, bruno, tools),
        await sent(db, amina, tools),
        await sent(db, bruno, tools, false),
        await sent(db, bruno, tools, false),
      ];
      for (const photoId of [before, now]) await choosePhoto(db, bruno, { photoId }, tools);
      await db.insert(listingPhotos).values({ communityId, listingId: ladder, photoId: shown, position: 9 });
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      await addConditionReport(
        db,
        bruno,
        { exchangeId, moment: 'hand-over', remark: '', photoIds: [seen] },
        tools,
      );
      const all = [before, now, shown, seen, unused];
      await forgetPhotos(db, tools);
      expect(await kept(db, tools, all)).toEqual([true, true, true, true, true]);
      await forgetPhotos(db, tools.at('2026-11-25T12:00:00Z'));
      expect(await kept(db, tools, all)).toEqual([false, true, true, true, false]);
    }));

  test('of somebody who leaves go at once, also those that they had replaced', () =>
    story(async (db, { nadia }) => {
      const tools = pretendTools(monday);
      const [before, now] = [await sent(db, nadia, tools), await sent(db, nadia, tools)];
      for (const photoId of [before, now]) await choosePhoto(db, nadia, { photoId }, tools);
      await deleteAccount(db, nadia.personId, tools);
      expect(await kept(db, tools, [before, now])).toEqual([false, false]);
      const [member] = await db.select().from(members).where(eq(members.id, nadia.memberId));
      expect(member?.photoId).toBeNull();
    }));
});
