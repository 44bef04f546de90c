import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { publish } from '@/lib/listings/publish';
import { closeDay } from '@/lib/plans/close-day';
import { forgetDay } from '@/lib/plans/forget-day';
import { dayInput, forgetDayInput, planInput, sharedTermsInput } from '@/lib/plans/input';
import { planOf, weeklyPlan } from '@/lib/plans/plan-of';
import { savePlan } from '@/lib/plans/save-plan';
import { saveTerms } from '@/lib/plans/save-terms';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Kind, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const draft = (db: Db, v: Village, kind: Kind) =>
  addListing(db, v.pilat, v.amina, kind, { state: 'draft', number: null, slug: null });
const morning = { weekday: '1', from: '09:00', to: '12:00' };
const said = (listingId: ListingId, more: object = {}) =>
  planInput.parse({ step: 'plan', listingId, openings: [morning], exceptions: [], ...more });
const terms = (listingId: ListingId, more: object = {}) =>
  sharedTermsInput.parse({ step: 'terms', listingId, ...more });
const rowOf = async (db: Db, id: ListingId) =>
  (await db.select().from(listings).where(eq(listings.id, id)))[0];

/** The reasons for each field of a refusal. */
const wrong = async (deed: () => Promise<unknown>) =>
  deed().then(
    () => ({}),
    (error: unknown) => (error instanceof Error && 'fields' in error ? error.fields : error),
  );

describe('Michel’s week', () => {
  test('is kept as he says it; hours that touch become one, and midnight is the end of a day', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'space');
      const openings = [
        ...[
          morning,
          { weekday: '1', from: '12:00', to: '14:00' },
          { weekday: '5', from: '20:00', to: '00:00' },
        ],
        { weekday: '2', from: '', to: '' },
      ];
      const exceptions = [
        { day: '2026-12-25', kind: 'closed', from: '', to: '' },
        { day: '2026-11-01', kind: 'closed', from: '', to: '' },
        { day: '', kind: 'closed', from: '', to: '' },
      ];
      await savePlan(
        db,
        v.amina,
        said(id, { openings, exceptions, by: 'both', maxDays: '3', slotMinutes: '30' }),
        tools,
      );
      expect(await weeklyPlan(db, v.communityId, id)).toEqual({
        weekly: [
          { weekday: 1, from: 540, to: 840 },
          { weekday: 5, from: 1200, to: 1440 },
        ],
        exceptions: [{ day: '2026-12-25', kind: 'closed', part: null }],
      });
      expect((await planOf(db, v.communityId, id, monday))?.rules).toMatchObject({
        grainMinutes: 30,
        maxDays: 3,
      });
      await savePlan(db, v.amina, said(id), tools);
      expect((await weeklyPlan(db, v.communityId, id)).weekly).toEqual([{ weekday: 1, from: 540, to: 720 }]);
    }));

  test.each([
    [
      'an hour alone',
      { openings: [{ weekday: '1', from: '09:00', to: '' }] },
      ['openings', 0, 'to'],
      'hours-half',
    ],
    [
      'an end before its beginning',
      { openings: [{ weekday: '1', from: '09:00', to: '08:00' }] },
      ['openings', 0, 'to'],
      'hours-order',
    ],
    [
      'a time that is none',
      { openings: [{ weekday: '1', from: '25:00', to: '26:00' }] },
      ['openings', 0, 'from'],
      'not-a-time',
    ],
    [
      'a day that is none',
      { exceptions: [{ day: '2026-02-30', kind: 'open', from: '', to: '' }] },
      ['exceptions', 0, 'day'],
      'not-a-day',
    ],
    ['a slot of its own length', { slotMinutes: '7' }, ['slotMinutes'], 'not-a-choice'],
  ])('%s is told where it stands', (_, more, path, because) => {
    const parsed = planInput.safeParse({
      ...{
        step: 'plan',
        listingId: '00000000-0000-4000-8000-000000000000',
        openings: [morning],
        exceptions: [],
      },
      ...more,
    });
    expect(parsed.error?.issues[0]).toMatchObject({ path, message: because });
  });

  test('a space is not published while it never opens', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'space');
      expect(await refusal(db, () => publish(db, v.amina, { listingId: id }, tools))).toBe('invalid-input');
      expect(await refusal(db, () => savePlan(db, v.amina, said(id, { openings: [] }), tools))).toBe(
        'invalid-input',
      );
      await savePlan(db, v.amina, said(id), tools);
      await publish(db, v.amina, { listingId: id }, tools);
      expect((await rowOf(db, id))?.state).toBe('published');
    }));

  test('nobody else keeps it for her, and a gift has no week', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'space');
      expect(await refusal(db, () => savePlan(db, v.bruno, said(id), tools))).toBe('not-found');
      expect(await refusal(db, () => savePlan(db, v.nadia, said(v.pram), tools))).toBe('not-found');
      expect(await refusal(db, () => savePlan(db, v.amina, said(id, { by: 'days' }), tools))).toBe(
        'invalid-input',
      );
    }));

  test('a day is closed and opened again without going through the form', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'space');
      await savePlan(db, v.amina, said(id), tools);
      const close = (day: string) => dayInput.parse({ listingId: id, day, kind: 'closed', from: '', to: '' });
      await closeDay(db, v.amina, close('2026-12-07'), tools);
      expect((await weeklyPlan(db, v.communityId, id)).exceptions).toHaveLength(1);
      expect(await refusal(db, () => closeDay(db, v.amina, close('2026-11-01'), tools))).toBe(
        'invalid-input',
      );
      expect(await refusal(db, () => closeDay(db, v.bruno, close('2026-12-08'), tools))).toBe('not-found');
      const again = forgetDayInput.parse({ listingId: id, day: toDay('2026-12-07') });
      expect(await refusal(db, () => forgetDay(db, v.bruno, again, tools))).toBe('not-found');
      await forgetDay(db, v.amina, again, tools);
      expect((await weeklyPlan(db, v.communityId, id)).exceptions).toEqual([]);
    }));
});

describe('who is paid', () => {
  test('says under which status, and a business its number', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'service');
      const price = { price: '25' };
      expect(await wrong(() => saveTerms(db, v.amina, terms(id, price), tools))).toEqual({
        provider: 'provider-missing',
      });
      const micro = terms(id, { ...price, provider: 'micro' });
      expect(await wrong(() => saveTerms(db, v.amina, micro, tools))).toEqual({ siret: 'siret-missing' });
      await saveTerms(
        db,
        v.amina,
        terms(id, { ...price, provider: 'micro', siret: '732 829 320 00074' }),
        tools,
      );
      expect(await rowOf(db, id)).toMatchObject({
        provider: 'micro',
        siret: '73282932000074',
        priceCents: 2500,
      });
      await saveTerms(db, v.amina, terms(id, { ...price, provider: 'cesu', siret: '73282932000074' }), tools);
      expect(await rowOf(db, id)).toMatchObject({ provider: 'cesu', siret: '' });
    }));

  test('a number that checks itself wrong is no number', () => {
    const parsed = sharedTermsInput.safeParse({
      step: 'terms',
      listingId: '00000000-0000-4000-8000-000000000000',
      siret: '73282932000075',
    });
    expect(parsed.error?.issues[0]?.message).toBe('not-a-siret');
  });

  test('a helping hand costs nothing, whatever a form sends', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'help');
      await saveTerms(
        db,
        v.amina,
        terms(id, { price: '25', provider: 'micro', taskMinutes: '90', isOneOff: 'yes' }),
        tools,
      );
      expect(await rowOf(db, id)).toMatchObject({
        priceCents: null,
        provider: null,
        slotMinutes: 90,
        isOneOff: true,
      });
    }));

  test('a hall may cost associations nothing; what is free for everybody needs no such word', () =>
    story(async (db, v) => {
      const ticked = { isFreeForAssociations: 'yes' };
      for (const [kind, kept] of [
        ['space', true],
        ['stay', false],
      ] as const) {
        const id = await draft(db, v, kind);
        const said = { hour: '12', ...ticked };
        await saveTerms(db, v.amina, terms(id, said), tools);
        expect((await rowOf(db, id))?.isFreeForAssociations).toBe(kept);
        await saveTerms(db, v.amina, terms(id, { ...said, isFreeForAssociations: undefined }), tools);
        expect((await rowOf(db, id))?.isFreeForAssociations).toBe(false);
      }
    }));

  test('what a space has is kept in the order of reading, and an oven that nobody asks about is refused', () =>
    story(async (db, v) => {
      const id = await draft(db, v, 'space');
      await saveTerms(db, v.amina, terms(id, { equipment: ['wifi', 'tables', 'wifi'] }), tools);
      expect((await rowOf(db, id))?.equipment).toEqual(['tables', 'wifi']);
      expect(() => terms(id, { equipment: ['oven'] })).toThrow();
      await saveTerms(db, v.amina, terms(id), tools);
      expect((await rowOf(db, id))?.equipment).toEqual([]);
    }));

  test('a lent thing has no such terms', () =>
    story(async (db, v) => {
      expect(await refusal(db, () => saveTerms(db, v.amina, terms(v.ladder), tools))).toBe('not-found');
    }));
});
