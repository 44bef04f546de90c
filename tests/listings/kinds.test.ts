import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { listingTypes } from '@/db/schema/communities';
import { typeOf } from '@/lib/communities/first-types';
import { templateNames, templates, type TemplateName } from '@/lib/communities/templates';
import type { ListingId, ListingTypeId } from '@/lib/ground/ids';
import { duplicate } from '@/lib/listings/duplicate';
import { findListingPage } from '@/lib/listings/listing-page';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { publish } from '@/lib/listings/publish';
import { reopen } from '@/lib/listings/reopen';
import { startDraft } from '@/lib/listings/start-draft';
import { tickListing } from '@/lib/listings/tick-listing';
import { draft, published, rowOf, say } from './drafting';
import { days, refusalOn, stage } from './stage';
import { pretendTools, type PretendTools } from './village';

const set = stage();
let tools: PretendTools;
beforeEach(() => {
  tools = pretendTools();
});

const typed = (template: TemplateName, subject?: string): ListingTypeId => set.v.typed(template, subject);
const terms = (listingId: ListingId, answer: object) =>
  say(set.db, set.v.amina, listingId, { step: 'terms', ...answer }, tools);
const rent = { day: '5', week: '25,50', deposit: '50', minDays: '1', maxDays: '10', value: '120' };

describe('goods of every kind', () => {
  test.each<[TemplateName, object, object]>([
    ['give', { condition: 'good', units: '3' }, { units: 3, priceCents: null, maxDays: null }],
    ['lend', { maxDays: '4', value: '35,50' }, { maxDays: 4, valueCents: 3550, dayCents: null }],
    ['swap', { wanted: 'Des plants' }, { wanted: 'Des plants', priceCents: null, units: 1 }],
    ['rent', rent, { dayCents: 500, weekCents: 2550, hourCents: null, depositCents: 5000, minDays: 1 }],
    ['sell', { price: '12', offers: 'offers', defects: 'Rayée' }, { priceCents: 1200, takesOffers: true }],
  ])('Amina posts to %s', async (template, answer, kept) => {
    const listingId = await draft(set.db, set.v.amina, typed(template), tools);
    await terms(listingId, answer);
    await publish(set.db, set.v.amina, { listingId }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'published', ...kept });
  });

  test('what a kind forces stays: a gift has no price, whatever a form says', async () => {
    const listingId = await draft(set.db, set.v.amina, set.v.give, tools);
    await terms(listingId, { price: '10', day: '5', deposit: '20', wanted: 'De l’argent', maxDays: '3' });
    expect(await rowOf(set.db, listingId)).toMatchObject({
      ...{ priceCents: null, dayCents: null, depositCents: null, wanted: '', maxDays: null },
    });
  });

  test.each<[TemplateName, object, object]>([
    ['rent', { day: '', hour: '0' }, { price: 'price-missing' }],
    ['rent', { ...rent, minDays: '12' }, { minDays: 'days-order' }],
    ['rent', { ...rent, minHours: '5', maxHours: '2' }, { minHours: 'lengths-order' }],
    ['sell', { price: '0' }, { price: 'price-missing' }],
    ['swap', { wanted: '' }, { wanted: 'wanted-missing' }],
    ['lend', { maxDays: '' }, { maxDays: 'days-not-a-number' }],
  ])('to %s, %j is refused', async (template, answer, fields) => {
    const listingId = await draft(set.db, set.v.amina, typed(template), tools);
    expect(await refusalOn(set, () => terms(listingId, answer))).toEqual({
      because: 'invalid-input',
      fields,
    });
  });

  test('a sale without its terms is not published', async () => {
    const listingId = await draft(set.db, set.v.amina, typed('sell'), tools);
    const no = await refusalOn(set, () => publish(set.db, set.v.amina, { listingId }, tools));
    expect(no.fields).toEqual({ price: 'price-missing' });
  });

  test('a kind that the community closed takes no draft from before, and no copy of what is shown', async () => {
    const shown = await published(set.db, set.v.amina, set.v.give, tools);
    const waits = await draft(set.db, set.v.amina, set.v.give, tools);
    const open = (isOpen: boolean) =>
      set.db.update(listingTypes).set({ isOpen }).where(eq(listingTypes.id, set.v.give));
    await open(false);
    const copy = await duplicate(set.db, set.v.amina, { listingId: shown.listingId }, tools);
    for (const listingId of [waits, copy.listingId]) {
      const no = await refusalOn(set, () => publish(set.db, set.v.amina, { listingId }, tools));
      expect(no.because).toBe('kind-closed');
    }
    await open(true);
    await publish(set.db, set.v.amina, { listingId: waits }, tools);
  });

  test('a draft that becomes a kind without price, deposit or number keeps none of them', async () => {
    const free = { ...typeOf('rent'), communityId: set.v.communityId, position: 90, isOpen: true };
    const [type] = await set.db
      .insert(listingTypes)
      .values({ ...free, hasPrice: false, hasDeposit: false, hasUnits: false })
      .returning({ id: listingTypes.id });
    const listingId = await draft(set.db, set.v.amina, typed('rent'), tools);
    await terms(listingId, { ...rent, units: '3' });
    await say(set.db, set.v.amina, listingId, { step: 'kind', typeId: type?.id }, tools);
    const kept = { dayCents: null, weekCents: null, depositCents: null, units: 1, maxDays: 10 };
    expect(await rowOf(set.db, listingId)).toMatchObject(kept);
  });

  test('a draft becomes another kind of the same subject, and forgets what that does not ask', async () => {
    const listingId = await draft(set.db, set.v.amina, typed('rent'), tools);
    await terms(listingId, rent);
    await say(set.db, set.v.amina, listingId, { step: 'kind', typeId: set.v.lend }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ dayCents: null, depositCents: null, maxDays: 7 });
    const ride = { step: 'kind', typeId: typed('ride') };
    expect(await refusalOn(set, () => say(set.db, set.v.amina, listingId, ride, tools))).toEqual({
      because: 'kind-is-fixed',
    });
  });
});

describe('other kinds', () => {
  test('a draft of each begins with its own first question', async () => {
    const firsts: Record<string, string> = {};
    for (const template of templateNames.filter((name) => templates[name].isOpen)) {
      const { next } = await startDraft(set.db, set.v.nadia, { typeId: typed(template), title: '' }, tools);
      firsts[template] = next;
    }
    expect(firsts).toMatchObject({ help: 'photos', space: 'photos', ride: 'route', request: 'title' });
  });

  test('a request is posted with its reach, and without what only a thing is asked', async () => {
    const { listingId } = await startDraft(
      set.db,
      set.v.bruno,
      { typeId: typed('request', 'good'), title: '' },
      tools,
    );
    const answer = (more: object) => say(set.db, set.v.bruno, listingId, { ...more }, tools);
    await answer({ step: 'title', title: 'Une perceuse', categoryId: '', description: 'Pour une étagère' });
    await answer({ step: 'place', commune: 'Pélussin', radiusKm: '20' });
    await answer({ step: 'when', availableUntil: '2026-12-20', closedWeekdays: [], closures: [] });
    expect(await refusalOn(set, () => answer({ step: 'terms', price: '5' }))).toEqual({
      because: 'not-found',
    });
    await publish(set.db, set.v.bruno, { listingId }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({
      state: 'published',
      radiusKm: 20,
      priceCents: null,
    });
  });

  test.each<[TemplateName, string]>([
    ['help', 'plan-missing'],
    ['space', 'plan-missing'],
    ['ride', 'route-missing'],
  ])('%s is not published while a brick above says %s', async (template, lacks) => {
    const { listingId } = await startDraft(
      set.db,
      set.v.bruno,
      { typeId: typed(template), title: 'De Pélussin à Condrieu' },
      tools,
    );
    const no = await refusalOn(set, () => publish(set.db, set.v.bruno, { listingId }, tools));
    expect(no.fields).toMatchObject({ [lacks]: lacks });
  });
});

describe('what is eaten', () => {
  const jam = { bestBefore: '2026-12-01', storage: 'Au sec', allergens: 'Aucun connu' };
  const inFood = async () => {
    const listingId = await draft(set.db, set.v.amina, set.v.give, tools, 'Confiture de mûres');
    expect((await rowOf(set.db, listingId))?.categoryId).toBe(set.v.groceries);
    return listingId;
  };

  test('says its date, storage and allergens, and disappears after its date', async () => {
    const listingId = await inFood();
    await terms(listingId, jam);
    const address = await publish(set.db, set.v.amina, { listingId }, tools);
    const page = await findListingPage(set.db, set.v.communityId, address.number);
    expect(page).toMatchObject(jam);
    const end = new Date('2026-12-01T23:00:00Z');
    expect((await rowOf(set.db, listingId))?.expiresAt).toEqual(end);
    const later = { ...tools, now: end };
    await tickListing(set.db, { communityId: set.v.communityId, listingId, timer: 'expire' }, later);
    expect((await rowOf(set.db, listingId))?.state).toBe('expired');
    const again = () => reopen(set.db, set.v.amina, { listingId }, { ...tools, now: days(12) });
    expect((await refusalOn(set, again)).fields).toEqual({ bestBefore: 'food-date-past' });
  });

  test.each<[object, object]>([
    [
      {},
      {
        bestBefore: 'food-date-missing',
        storage: 'food-storage-missing',
        allergens: 'food-allergens-missing',
      },
    ],
    [{ ...jam, bestBefore: '2026-11-22' }, { bestBefore: 'food-date-past' }],
  ])('is refused with %j', async (answer, fields) => {
    const listingId = await inFood();
    expect((await refusalOn(set, () => terms(listingId, answer))).fields).toEqual(fields);
  });
});

test('the owner finds every answer again on the forms', async () => {
  const listingId = await draft(set.db, set.v.amina, typed('rent'), tools, 'Fondue');
  await terms(listingId, { ...rent, hour: '2', minHours: '1', maxHours: '6', insurance: 'Rien' });
  expect(await listingToEdit(set.db, set.v.communityId, set.v.amina.memberId, listingId)).toMatchObject({
    ...{
      hourCents: 200,
      dayCents: 500,
      weekCents: 2550,
      depositCents: 5000,
      minMinutes: 60,
      maxMinutes: 360,
    },
    ...{ insurance: 'Rien', isEaten: false },
  });
});
