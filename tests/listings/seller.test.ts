import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { members } from '@/db/schema/members';
import type { TemplateName } from '@/lib/communities/templates';
import type { ListingId } from '@/lib/ground/ids';
import { actsAs } from '@/lib/listings/acts-as';
import { stepInput } from '@/lib/listings/input';
import { findListingPage } from '@/lib/listings/listing-page';
import { publish } from '@/lib/listings/publish';
import { isRna, isSiret, siretSaid } from '@/lib/listings/seller';
import { sellerNumbers } from '@/lib/listings/seller-numbers';
import type { Status } from '@/lib/members/input';
import { draft, rowOf, say } from './drafting';
import { refusalOn, stage } from './stage';
import { pretendTools, type PretendTools } from './village';

const set = stage();
let tools: PretendTools;
beforeEach(async () => {
  tools = pretendTools();
  await becomes('private');
});

const becomes = (status: Status) =>
  set.db.update(members).set({ status }).where(eq(members.id, set.v.amina.memberId));
const terms = (listingId: ListingId, answer: object) =>
  say(set.db, set.v.amina, listingId, { step: 'terms', ...answer }, tools);
const begun = (template: TemplateName) => draft(set.db, set.v.amina, set.v.typed(template), tools);
const siret = '732 829 320 00074';
const digits = '73282932000074';

describe('Amina sells as a business', () => {
  test('with her SIRET and her guarantee, which everybody reads', async () => {
    await becomes('business');
    const listingId = await begun('sell');
    await terms(listingId, { price: '12', siret, guarantee: 'Six mois, pièces comprises' });
    const { number } = await publish(set.db, set.v.amina, { listingId }, tools);
    expect(await findListingPage(set.db, set.v.communityId, number)).toMatchObject({
      guarantee: 'Six mois, pièces comprises',
      owner: { status: 'business', siret: digits },
    });
  });

  test.each(['sell', 'rent'] as const)('not without a SIRET, to %s', async (template) => {
    await becomes('business');
    const listingId = await begun(template);
    expect(await refusalOn(set, () => terms(listingId, { price: '12', day: '5' }))).toEqual({
      because: 'invalid-input',
      fields: { siret: 'siret-missing' },
    });
    await terms(listingId, { price: '12', day: '5', later: true });
    const no = await refusalOn(set, () => publish(set.db, set.v.amina, { listingId }, tools));
    expect(no.fields).toMatchObject({ siret: 'siret-missing' });
  });

  test('and finds her number again in the next listing', async () => {
    await becomes('business');
    await terms(await begun('sell'), { price: '12', siret });
    await begun('sell');
    expect(await sellerNumbers(set.db, set.v.communityId, set.v.amina.memberId)).toEqual({
      siret: digits,
      rna: '',
    });
    expect(await sellerNumbers(set.db, set.v.communityId, set.v.bruno.memberId)).toEqual({
      siret: '',
      rna: '',
    });
  });

  test('and may still change the photos of what she posted before a number was asked', async () => {
    const listingId = await begun('sell');
    await terms(listingId, { price: '12' });
    await publish(set.db, set.v.amina, { listingId }, tools);
    await becomes('business');
    await say(set.db, set.v.amina, listingId, { step: 'photos', photos: [] }, tools);
    const no = await refusalOn(set, () => terms(listingId, { price: '12' }));
    expect(no.fields).toEqual({ siret: 'siret-missing' });
  });
});

test('what a business lets is marked as a vehicle or leisure; nobody else is asked', async () => {
  const asked = { day: '5', siret, guarantee: 'Deux ans', isDatedLeisure: 'yes' };
  await becomes('business');
  const canoe = await begun('rent');
  await terms(canoe, asked);
  expect(await rowOf(set.db, canoe)).toMatchObject({ isDatedLeisure: true, siret: digits, guarantee: '' });
  await becomes('private');
  const bicycle = await begun('rent');
  await terms(bicycle, asked);
  expect(await rowOf(set.db, bicycle)).toMatchObject({ isDatedLeisure: false, siret: '', guarantee: '' });
});

test('an association gives its number or not', async () => {
  await becomes('association');
  const none = await begun('sell');
  await terms(none, { price: '12' });
  const listingId = await begun('sell');
  await terms(listingId, { price: '12', rna: 'w421 234 567' });
  expect(await rowOf(set.db, listingId)).toMatchObject({ rna: 'W421234567', siret: '' });
});

test.each([
  [{ siret: '73282932000075' }, 'not-a-siret'],
  [{ rna: 'W42' }, 'not-an-rna'],
])('%j is refused', (answer, because) => {
  const said = { step: 'terms', listingId: '0190c8a0-0000-7000-8000-000000000000', ...answer };
  expect(stepInput.safeParse(said).error?.issues[0]?.message).toBe(because);
});

describe('a SIRET', () => {
  test.each([digits, '35600000000048', '35600000049837'])('%s is one', (number) => {
    expect(isSiret(number)).toBe(true);
  });

  test('in which one digit is wrong is none', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = (Number(digits[at]) + by) % 10;
        expect(isSiret(digits.slice(0, at) + wrong + digits.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('is read aloud as its firm and its place', () => {
    expect(siretSaid(digits)).toBe('732\u202f829\u202f320\u202f00074');
  });
});

test.each([
  ['W421234567', true],
  ['W9R1001234', true],
  ['421234567', false],
  ['W42123456', false],
])('%s as an RNA number: %s', (number, is) => {
  expect(isRna(number)).toBe(is);
});

test.each<[Status, Parameters<typeof actsAs>[1], Status]>([
  ['private', 'micro', 'business'],
  ['private', 'cesu', 'private'],
  ['business', 'cesu', 'private'],
  ['private', 'association', 'association'],
  ['business', null, 'business'],
])('somebody %s who is paid by %s acts as %s', (status, provider, acts) => {
  expect(actsAs(status, provider)).toBe(acts);
});
