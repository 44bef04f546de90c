import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { categories, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { banWord } from '@/lib/communities/ban-word';
import { saveField } from '@/lib/communities/save-field';
import { banInput, fieldInput } from '@/lib/communities/input';
import { templateNames, templates, type TemplateName } from '@/lib/communities/templates';
import type { ListingId, ListingTypeId } from '@/lib/ground/ids';
import { approve } from '@/lib/listings/approve';
import { awaitingListings } from '@/lib/listings/awaiting-listings';
import { findListingPage } from '@/lib/listings/listing-page';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { publish } from '@/lib/listings/publish';
import { refuse } from '@/lib/listings/refuse';
import { removeCategory } from '@/lib/listings/remove-category';
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
    ['rent', { ...rent, minHours: '5', maxHours: '2' }, { minHours: 'hours-order' }],
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

describe('a community’s own rules', () => {
  test('its own refused word is refused with its own reason', async () => {
    const word = banInput.parse({ word: 'trampolines', reasonFr: 'Trop d’accidents.', reasonEn: 'Unsafe.' });
    await banWord(set.db, set.v.nadia, word, tools);
    const no = await refusalOn(set, () => draftOf('Grand trampoline bleu'));
    expect(no.fields?.['title']).toMatch(/^banned-here-[0-9a-f-]{36}$/);
    await published(set.db, set.v.amina, set.v.give, tools, 'Échelle de 3 m');
  });
  const draftOf = async (title: string) => {
    const { listingId } = await startDraft(set.db, set.v.amina, { typeId: set.v.give, title: '' }, tools);
    try {
      await say(
        set.db,
        set.v.amina,
        listingId,
        { step: 'title', title, categoryId: '', description: '' },
        tools,
      );
    } finally {
      await set.db.delete(listings).where(eq(listings.id, listingId));
    }
  };

  test('its questions are asked, kept and shown; one that is required is waited for', async () => {
    const typeId = typed('swap');
    const asked = { typeId, kind: 'number', labelFr: 'Pages', labelEn: 'Pages', min: '1', isRequired: 'on' };
    await saveField(set.db, set.v.nadia, fieldInput.parse(asked));
    const listingId = await draft(set.db, set.v.amina, typeId, tools, 'Fondue');
    await terms(listingId, { wanted: 'Des bandes dessinées' });
    expect((await rowOf(set.db, listingId))?.draftStep).toBe('details');
    const details = (...pages: string[]) =>
      say(set.db, set.v.amina, listingId, { step: 'details', answers: { pages, other: ['x'] } }, tools);
    expect((await refusalOn(set, () => publish(set.db, set.v.amina, { listingId }, tools))).fields).toEqual({
      'field-pages': 'required',
    });
    expect((await refusalOn(set, () => details('0'))).fields).toEqual({ 'field-pages': 'out-of-bounds' });
    await details('320');
    const { number } = await publish(set.db, set.v.amina, { listingId }, tools);
    const page = await findListingPage(set.db, set.v.communityId, number);
    expect(page?.answers).toEqual({ pages: 320 });
    expect(page?.fields.map(({ key }) => key)).toEqual(['pages']);
  });

  test('a question that came up later does not keep an owner from changing the rest', async () => {
    const typeId = typed('sell');
    const listingId = await draft(set.db, set.v.amina, typeId, tools);
    await terms(listingId, { price: '12' });
    await publish(set.db, set.v.amina, { listingId }, tools);
    const asked = { typeId, kind: 'text', labelFr: 'Marque', labelEn: 'Brand', isRequired: 'on' };
    await saveField(set.db, set.v.nadia, fieldInput.parse(asked));
    await terms(listingId, { price: '10' });
    expect((await rowOf(set.db, listingId))?.priceCents).toBe(1000);
  });

  test('a category that is taken away gives its listings to another', async () => {
    const { listingId } = await published(set.db, set.v.amina, set.v.give, tools);
    const { tools: from, kitchen: to } = set.v;
    const take = (actor: typeof set.v.nadia, moveTo = to) =>
      removeCategory(set.db, actor, { categoryId: from, moveTo });
    for (const actor of [set.v.amina, set.v.samir])
      expect(await refusalOn(set, () => take(actor))).toEqual({ because: 'not-allowed' });
    expect(await refusalOn(set, () => take(set.v.nadia, from))).toMatchObject({
      because: 'category-missing',
    });
    const [saws] = await set.db
      .insert(categories)
      .values({
        ...{ communityId: set.v.communityId, parentId: from, theme: 'making', slug: 'saws' },
        ...{ nameFr: 'Scies', nameEn: 'Saws', hints: [], position: 0 },
      })
      .returning({ id: categories.id });
    expect(await refusalOn(set, () => take(set.v.nadia))).toEqual({ because: 'category-has-parts' });
    await set.db.delete(categories).where(eq(categories.id, saws?.id ?? ''));
    await take(set.v.nadia);
    expect(await rowOf(set.db, listingId)).toMatchObject({ categoryId: to, state: 'published' });
    expect(await set.db.select().from(categories).where(eq(categories.id, from))).toEqual([]);
    expect(await refusalOn(set, () => take(set.v.nadia))).toEqual({ because: 'not-found' });
  });
});

describe('listings that are read before they appear', () => {
  const careful = (needsApproval: boolean) =>
    set.db.update(listingTypes).set({ needsApproval }).where(eq(listingTypes.id, set.v.give));
  const waits = async () => {
    const { listingId } = await startDraft(set.db, set.v.amina, { typeId: set.v.give, title: '' }, tools);
    const title = { step: 'title', title: 'Landau', categoryId: set.v.kitchen, description: '' };
    await say(set.db, set.v.amina, listingId, title, tools);
    await careful(true);
    return { listingId, ...(await publish(set.db, set.v.amina, { listingId }, tools)) };
  };

  test('one waits unseen; a moderator shows it, and its owner is told', async () => {
    const { listingId, number } = await waits();
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'awaiting', publishedAt: null });
    expect(await findListingPage(set.db, set.v.communityId, number)).toBeUndefined();
    expect(tools.jobs.kept.filter(({ name }) => name === 'listing-timer')).toEqual([]);
    expect((await awaitingListings(set.db, set.v.communityId)).map(({ id }) => id)).toEqual([listingId]);
    for (const actor of [set.v.amina, set.v.bruno])
      expect(await refusalOn(set, () => approve(set.db, actor, { listingId }, tools))).toEqual({
        because: 'not-allowed',
      });
    expect(await refusalOn(set, () => approve(set.db, set.v.stranger, { listingId }, tools))).toEqual({
      because: 'not-found',
    });
    await approve(set.db, set.v.samir, { listingId }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'published', expiresAt: days(60) });
    expect(tools.letters.at(-1)).toMatchObject({ kind: 'listing.approved', to: 'amina@village.example' });
    expect(await refusalOn(set, () => approve(set.db, set.v.samir, { listingId }, tools))).toEqual({
      because: 'listing-too-late',
    });
    await careful(false);
  });

  test('one is refused with a reason, corrected, and keeps its number', async () => {
    const { listingId, number } = await waits();
    expect(
      await refusalOn(set, () => refuse(set.db, set.v.samir, { listingId, reason: '' }, tools)),
    ).toMatchObject({ because: 'reason-missing' });
    expect(
      await refusalOn(set, () => refuse(set.db, set.v.bruno, { listingId, reason: 'x' }, tools)),
    ).toEqual({ because: 'not-allowed' });
    await refuse(set.db, set.v.samir, { listingId, reason: 'Ajoutez une photo.' }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'draft', draftStep: 'check' });
    expect(tools.letters.at(-1)?.text).toContain('Ajoutez une photo.');
    await careful(false);
    const again = await publish(set.db, set.v.amina, { listingId }, tools);
    expect(again.number).toBe(number);
  });

  test('a moderator’s own does not wait', async () => {
    await careful(true);
    const listingId = await draft(set.db, set.v.samir, set.v.give, tools, 'Fondue');
    await publish(set.db, set.v.samir, { listingId }, tools);
    expect((await rowOf(set.db, listingId))?.state).toBe('published');
    await careful(false);
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
