import { expect, test } from 'vitest';
import { chooseWishes } from '@/lib/requests/choose-wishes';
import { wishesInput } from '@/lib/requests/input';
import { wishesOf } from '@/lib/requests/wishes-of';
import { refusal, story } from '@/tests/support/story';
import { asId, type MemberId } from '@/lib/ground/ids';

test('a member hears of one request a day until they choose otherwise', () =>
  story(async (db, { bruno, amina }) => {
    expect(await wishesOf(db, bruno)).toEqual({ perDay: 1, every: false });
    await chooseWishes(db, bruno, { perDay: 0, every: true });
    expect(await wishesOf(db, bruno)).toEqual({ perDay: 0, every: true });
    expect(await wishesOf(db, amina)).toEqual({ perDay: 1, every: false });
  }));

test('nobody chooses for somebody who is not there', () =>
  story(async (db, { bruno, zoe }) => {
    const stranger = { ...bruno, memberId: asId<MemberId>(zoe.memberId) };
    expect(await refusal(db, () => chooseWishes(db, stranger, { perDay: 3, every: true }))).toBe('not-found');
  }));

test.each(['-1', '21', '1.5', 'many'])('%s letters a day are not a choice', (perDay) => {
  expect(wishesInput.safeParse({ perDay }).success).toBe(false);
});

test('a box that is not ticked says no', () => {
  expect(wishesInput.parse({ perDay: '3' })).toEqual({ perDay: 3, every: false });
});
