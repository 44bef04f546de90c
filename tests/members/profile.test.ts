import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { stalePages } from '@/db/schema/activities';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import type { Actor } from '@/lib/ground/actor';
import { blockMember } from '@/lib/members/block-member';
import { isBlocked } from '@/lib/members/blocks';
import { choosePhoto } from '@/lib/members/choose-photo';
import { editProfile } from '@/lib/members/edit-profile';
import { profileInput } from '@/lib/members/input';
import { findMember, listBlocked } from '@/lib/members/queries';
import { unblockMember } from '@/lib/members/unblock-member';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const tools = { ...pretendTools(monday), geocoder: databaseGeocoder };
const filledIn = (more: Record<string, unknown> = {}) =>
  profileInput.parse({
    ...{
      firstName: 'Bruno',
      initial: 'm',
      commune: 'Pélussin',
      status: 'business',
      organisation: 'Chez Bruno',
    },
    ...{ languages: ['fr'], about: 'Je répare les vélos.', mailsAboutMessages: 'yes' },
    ...more,
  });

describe('a profile', () => {
  test('says what its owner wrote, and its pages are made anew', () =>
    story(async (db, { bruno }) => {
      await editProfile(db, bruno, filledIn(), tools);
      expect(await findMember(db, bruno.communityId, bruno.memberId)).toMatchObject({
        ...{
          firstName: 'Bruno',
          initial: 'M',
          commune: 'Pélussin',
          status: 'business',
          organisation: 'Chez Bruno',
        },
        about: 'Je répare les vélos.',
      });
      const stale = await db.select().from(stalePages);
      expect(stale.map(({ page, subject }) => `${page} ${subject}`)).toContain(`member ${bruno.memberId}`);
    }));

  test('forgets the firm of somebody who comes for themselves', () =>
    story(async (db, { bruno }) => {
      await editProfile(db, bruno, filledIn({ status: 'private' }), tools);
      expect((await findMember(db, bruno.communityId, bruno.memberId))?.organisation).toBeNull();
    }));

  test('tells nobody an address or a family name', () =>
    story(async (db, { bruno }) => {
      const profile = await findMember(db, bruno.communityId, bruno.memberId);
      expect(Object.keys(profile ?? {}).sort()).toEqual(
        [
          ...['about', 'commune', 'firstName', 'id', 'initial', 'joinedAt'],
          ...['languages', 'organisation', 'photoId', 'status'],
        ].sort(),
      );
      expect(JSON.stringify(profile)).not.toContain('@');
    }));

  test('is not to be found from another community', () =>
    story(async (db, { bruno, zoe }) => {
      expect(await findMember(db, zoe.communityId, bruno.memberId)).toBeUndefined();
    }));

  test('is not changed to a commune that nobody knows', () =>
    story(async (db, { bruno }) => {
      const edit = () => editProfile(db, bruno, filledIn({ commune: 'Atlantis' }), tools);
      expect(await refusal(db, edit)).toBe('commune-unknown');
    }));
});

describe('a photo on a profile', () => {
  async function sent(db: Db, { communityId, memberId }: Actor, isPublic = true): Promise<string> {
    const [row] = await db
      .insert(photos)
      .values({ communityId, memberId, width: 640, height: 480, isPublic })
      .returning({ id: photos.id });
    return row?.id ?? '';
  }
  const shownBy = async (db: Db, { memberId }: Actor) =>
    (await db.select({ photoId: members.photoId }).from(members).where(eq(members.id, memberId)))[0]?.photoId;

  test('is one that its owner sent, and can be taken away', () =>
    story(async (db, { bruno }) => {
      const photoId = await sent(db, bruno);
      await choosePhoto(db, bruno, { photoId }, tools);
      expect(await shownBy(db, bruno)).toBe(photoId);
      await choosePhoto(db, bruno, { photoId: null }, tools);
      expect(await shownBy(db, bruno)).toBeNull();
    }));

  test('is neither somebody else’s nor one of a condition report', () =>
    story(async (db, { bruno, nadia }) => {
      const hers = await sent(db, nadia);
      const hidden = await sent(db, bruno, false);
      expect(await refusal(db, () => choosePhoto(db, bruno, { photoId: hers }, tools))).toBe('no-such-photo');
      expect(await refusal(db, () => choosePhoto(db, bruno, { photoId: hidden }, tools))).toBe(
        'no-such-photo',
      );
    }));
});

describe('blocking', () => {
  test('holds both ways, is seen by who did it, and can be undone', () =>
    story(async (db, { communityId, bruno, nadia }) => {
      await blockMember(db, bruno, { memberId: nadia.memberId }, tools);
      await blockMember(db, bruno, { memberId: nadia.memberId }, tools);
      expect(await isBlocked(db, communityId, bruno.memberId, nadia.memberId)).toBe(true);
      expect(await isBlocked(db, communityId, nadia.memberId, bruno.memberId)).toBe(true);
      expect((await listBlocked(db, communityId, bruno.memberId)).map(({ firstName }) => firstName)).toEqual([
        'Nadia',
      ]);
      expect(await listBlocked(db, communityId, nadia.memberId)).toEqual([]);
      await unblockMember(db, nadia, { memberId: bruno.memberId });
      expect(await isBlocked(db, communityId, bruno.memberId, nadia.memberId)).toBe(true);
      await unblockMember(db, bruno, { memberId: nadia.memberId });
      expect(await isBlocked(db, communityId, bruno.memberId, nadia.memberId)).toBe(false);
    }));

  test('is for others, and for those of the same community', () =>
    story(async (db, { bruno, zoe }) => {
      const block = (memberId: string) => () => blockMember(db, bruno, { memberId }, tools);
      expect(await refusal(db, block(bruno.memberId))).toBe('yourself');
      expect(await refusal(db, block(zoe.memberId))).toBe('no-such-member');
    }));
});
