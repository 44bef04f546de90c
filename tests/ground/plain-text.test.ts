import { expect, test } from 'vitest';
import { founderInput, foundInput } from '@/lib/communities/input';
import { askInput } from '@/lib/exchanges/input';
import { plainText } from '@/lib/ground/plain-text';
import { titleInput } from '@/lib/listings/input';
import { profileInput } from '@/lib/members/input';
import { askQuestionInput } from '@/lib/messages/input';
import { replyInput } from '@/lib/reviews/input';

const id = '0198c0de-0000-7000-8000-000000000001';
const tricky = 'Éche\u200blle \u202egnp.exe\u2069';
const plain = 'Échelle gnp.exe';

test.each([
  ['a line that is turned around', 'Ladder \u202egpj.exe', 'Ladder gpj.exe'],
  ['a word that a search would not find', 'per\u200bce\u2060use\ufeff', 'perceuse'],
  ['a gun behind hyphens that nobody sees', 'fu\u00adsil de chas\u2063se\u3164', 'fusil de chasse'],
  ['what only machines say', 'La\u0000dder\u001b\u0085', 'Ladder'],
  ['joiners that join nothing', '\u200d\u200cx \u200d', 'x '],
  ['a picture made of several', '👩‍🌾 👨‍👩‍👧 🏳️‍🌈', '👩‍🌾 👨‍👩‍👧 🏳️‍🌈'],
  ['Arabic and Persian', 'السلام می‌خواهم', 'السلام می‌خواهم'],
  ['lines, accents and narrow spaces', 'Où\u202f?\nÀ côté', 'Où\u202f?\nÀ côté'],
])('%s is kept as it is read', (_, typed, kept) => expect(plainText(typed)).toBe(kept));

test('whatever people write to each other is kept without what nobody sees', () => {
  expect(titleInput.parse({ title: tricky, categoryId: '', description: tricky })).toMatchObject({
    ...{ title: plain, description: plain },
  });
  expect(askInput.parse({ listingId: id, note: tricky }).note).toBe(plain);
  expect(askQuestionInput.parse({ listingId: id, body: tricky, sendKey: id }).body).toBe(plain);
  expect(askQuestionInput.safeParse({ listingId: id, body: '\u200b', sendKey: id }).success).toBe(false);
  expect(replyInput.parse({ reviewId: id, text: tricky }).text).toBe(plain);
  expect(profileInput.shape.about.parse(tricky)).toBe(plain);
  expect(foundInput.shape.name.parse(tricky)).toBe(plain);
});

test('whoever founds a community has a name, as every member has', () => {
  const founder = (firstName: string) =>
    founderInput.safeParse({ email: 'nadia@example.org', firstName }).success;
  expect([founder('Nadia'), founder('\u200b'), founder('…'), founder('Na\u202edia')]).toEqual([
    ...[true, false, false, false],
  ]);
});
