import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { categories, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { banWord } from '@/lib/communities/ban-word';
import { saveField } from '@/lib/communities/save-field';
import { banInput, fieldInput } from '@/lib/communities/input';
import type { TemplateName } from '@/lib/communities/templates';
import type { ListingId, ListingTypeId } from '@/lib/ground/ids';
import { approve } from '@/lib/listings/approve';
import { awaitingListings } from '@/lib/listings/awaiting-listings';
import { findListingPage } from '@/lib/listings/listing-page';
import { listingToModerate } from '@/lib/listings/listing-to-edit';
import { publish } from '@/lib/listings/publish';
import { refuse } from '@/lib/listings/refuse';
import { removeCategory } from '@/lib/listings/remove-category';
import { startDraft } from '@/lib/listings/start-draft';
import { draft, published, rowOf, say } from './drafting';
import { days, refusalOn, stage } from './stage';
import { pretendTools, type PretendTools } from './village';

const set = stage();
let tools: PretendTools;
beforeEach(() => {
  tools = pretendTools();
});

const typed = (template: TemplateName): ListingTypeId => set.v.typed(template);
const terms = (listingId: ListingId, answer: object) =>
  say(set.db, set.v.amina, listingId, { step: 'terms', ...answer }, tools);

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
    await set.db
      .update(listings)
      .set({ meetingPlace: '3 rue des Lilas', lat: 45.4, lng: 4.68 })
      .where(eq(listings.id, listingId));
    expect(await listingToModerate(set.db, set.v.communityId, listingId)).toMatchObject({
      title: 'Landau',
      meetingPlace: '',
      point: null,
    });
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
    expect(await rowOf(set.db, listingId)).toMatchObject({
      state: 'draft',
      draftStep: 'check',
      refusedBecause: 'Ajoutez une photo.',
    });
    expect(tools.letters.at(-1)?.text).toContain('Ajoutez une photo.');
    await careful(false);
    const again = await publish(set.db, set.v.amina, { listingId }, tools);
    expect(again.number).toBe(number);
    expect((await rowOf(set.db, listingId))?.refusedBecause).toBeNull();
  });

  test('a moderator’s own does not wait', async () => {
    await careful(true);
    const listingId = await draft(set.db, set.v.samir, set.v.give, tools, 'Fondue');
    await publish(set.db, set.v.samir, { listingId }, tools);
    expect((await rowOf(set.db, listingId))?.state).toBe('published');
    await careful(false);
  });
});
