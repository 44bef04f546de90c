import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import { exchanges, handoverCodes } from '@/db/schema/exchanges';
import { listingClosures, listings } from '@/db/schema/listings';
import { blocks } from '@/db/schema/members';
import { ask } from '@/lib/exchanges/ask';
import { askPage } from '@/lib/exchanges/ask-page';
import { askInput } from '@/lib/exchanges/input';
import { withdraw } from '@/lib/exchanges/withdraw';
import { asId, type ListingId } from '@/lib/ground/ids';
import { addDays, toDay } from '@/lib/ground/period';
import { footprint, refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';
import { asking, borrowed, holdsOf, out, wanted, weekend } from './doings';

describe('asking to borrow', () => {
  test('Bruno asks for the ladder: its days are held, and Amina has six days to answer or until it starts', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const id = await borrowed(db, bruno, ladder, tools);
      const [row] = await db.select().from(exchanges).where(eq(exchanges.id, id));
      expect(row).toMatchObject({
        state: 'asked',
        process: 'lend/2',
        listingTitle: 'Échelle de 3 m',
        valueCents: 12_000,
      });
      expect(row?.answerBy).toEqual(new Date('2026-11-27T23:00:00Z'));
      expect(await holdsOf(db, ladder)).toEqual([id]);
      const codes = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, id));
      expect(codes).toHaveLength(4);
      const told = await db.select().from(activities);
      expect(told.map(({ kind, about }) => ({ kind, about }))).toEqual([
        { kind: 'exchange.asked', about: { exchangeId: id, listingId: ladder } },
      ]);
      const stale = await db.select({ page: stalePages.page }).from(stalePages);
      expect(stale.map(({ page }) => page)).toEqual(['listing', 'listings', 'home']);
    }));

  test('a request for today may be answered until tonight', () =>
    story(async (db, { bruno, ladder }) => {
      const today = { startsOn: '2026-11-23', endsOn: '2026-11-24' };
      const id = await borrowed(db, bruno, ladder, pretendTools(monday), today);
      const [row] = await db.select().from(exchanges).where(eq(exchanges.id, id));
      expect(row?.answerBy).toEqual(new Date('2026-11-23T23:00:00Z'));
    }));

  test('one day alone is enough to say', () =>
    story(async (db, { bruno, ladder }) => {
      const id = await borrowed(db, bruno, ladder, pretendTools(monday), {
        startsOn: '2026-11-28',
        endsOn: '',
      });
      const [row] = await db.select().from(exchanges).where(eq(exchanges.id, id));
      expect([row?.startsOn, row?.endsOn]).toEqual(['2026-11-28', '2026-11-28']);
    }));

  test('whoever presses twice asks for one table; for two, or for other days, they may ask as well', () =>
    story(async (db, { bruno, tables }) => {
      const tools = pretendTools(monday);
      const wishes = (more: object) => () => ask(db, bruno, asking(tables, { ...weekend, ...more }), tools);
      await wishes({})();
      expect(await refusal(db, wishes({}))).toBe('already-asked');
      await wishes({ units: 2 })();
      await wishes({ startsOn: '2026-12-07', endsOn: '2026-12-08' })();
      expect(await holdsOf(db, tables)).toHaveLength(3);
    }));

  test('nobody keeps more than twenty things, hours or seats waiting for an answer at a time', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const first = toDay('2026-12-01');
      const day = (at: number) => ({ startsOn: addDays(first, at), endsOn: addDays(first, at) });
      for (let at = 0; at < 19; at += 1) await borrowed(db, bruno, ladder, tools, day(at));
      const last = await borrowed(db, bruno, ladder, tools, day(19));
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools, day(20)))).toBe('too-many-waiting');
      expect(await holdsOf(db, ladder)).toHaveLength(20);
      await withdraw(db, bruno, { exchangeId: last }, tools);
      await borrowed(db, bruno, ladder, tools, day(20));
    }));

  test('two neighbours may have it one after the other, and two tables at the same time', () =>
    story(async (db, { bruno, karim, ladder, tables }) => {
      const tools = pretendTools(monday);
      await borrowed(db, bruno, ladder, tools);
      await borrowed(db, karim, ladder, tools, { startsOn: '2026-11-30', endsOn: '2026-12-01' });
      await ask(db, bruno, asking(tables, { ...weekend, units: 2 }), tools);
      await ask(db, karim, asking(tables, weekend), tools);
      expect(await holdsOf(db, ladder)).toHaveLength(2);
      expect(await holdsOf(db, tables)).toHaveLength(2);
    }));

  const refused: [string, string, { startsOn?: string; endsOn?: string; units?: number }][] = [
    ['without days', 'days-missing', {}],
    ['for yesterday', 'in-the-past', { startsOn: '2026-11-22', endsOn: '2026-11-24' }],
    ['more than a year ahead', 'too-far-ahead', { startsOn: '2027-11-23', endsOn: '2027-11-24' }],
    ['for longer than Amina lends it', 'too-long', { startsOn: '2026-11-28', endsOn: '2026-12-05' }],
    ['for more ladders than there are', 'too-many-units', { ...weekend, units: 2 }],
  ];
  test.each(refused)('nobody borrows %s', (_how, because, wish) =>
    story(async (db, { bruno, ladder }) => {
      const deed = () => ask(db, bruno, asking(ladder, wish), pretendTools(monday));
      expect(await refusal(db, deed)).toBe(because);
    }),
  );

  test('Amina does not borrow her own ladder', () =>
    story(async (db, { amina, ladder }) => {
      expect(await refusal(db, () => borrowed(db, amina, ladder, pretendTools(monday)))).toBe('own-listing');
    }));

  test('a ladder that is put away is not asked for', () =>
    story(async (db, { bruno, ladder }) => {
      await db.update(listings).set({ state: 'paused' }).where(eq(listings.id, ladder));
      expect(await refusal(db, () => borrowed(db, bruno, ladder, pretendTools(monday)))).toBe(
        'not-published',
      );
    }));

  test('a pram that was given is not asked for, also when its listing was shown again', () =>
    story(async (db, { nadia, bruno, karim, pram }) => {
      const tools = pretendTools(monday);
      await out(db, nadia, bruno, await wanted(db, bruno, pram, tools), tools);
      await db.update(listings).set({ state: 'published' }).where(eq(listings.id, pram));
      expect((await askPage(db, karim, pram, monday))?.whyNot).toBe('not-published');
      expect(await refusal(db, () => wanted(db, karim, pram, tools))).toBe('not-published');
      await db.update(listings).set({ units: 2 }).where(eq(listings.id, pram));
      expect((await askPage(db, karim, pram, monday))?.whyNot).toBeNull();
    }));

  test('a removed listing, one of elsewhere and one that never was are not found', () =>
    story(async (db, { bruno, zoe, ladder }) => {
      const tools = pretendTools(monday);
      const never = asId<ListingId>('00000000-0000-4000-8000-000000000000');
      expect(await refusal(db, () => borrowed(db, bruno, never, tools))).toBe('not-found');
      expect(await refusal(db, () => borrowed(db, zoe, ladder, tools))).toBe('not-found');
      await db.update(listings).set({ state: 'removed' }).where(eq(listings.id, ladder));
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools))).toBe('not-found');
    }));

  test.each([true, false])('who is blocked (by the owner: %s) does not ask', (byOwner) =>
    story(async (db, { amina, bruno, ladder, communityId }) => {
      const [by, whom] = byOwner ? [amina, bruno] : [bruno, amina];
      await db.insert(blocks).values({ communityId, memberId: by.memberId, blockedId: whom.memberId });
      expect(await refusal(db, () => borrowed(db, bruno, ladder, pretendTools(monday)))).toBe('blocked');
    }),
  );

  test('nobody asks for days that somebody else holds', () =>
    story(async (db, { bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      await borrowed(db, bruno, ladder, tools);
      const overlapping = { startsOn: '2026-11-29', endsOn: '2026-11-30' };
      expect(await refusal(db, () => borrowed(db, karim, ladder, tools, overlapping))).toBe('not-free');
    }));

  test('whoever presses twice is told that they have asked already, not that somebody was faster', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      await borrowed(db, bruno, ladder, tools);
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools))).toBe('already-asked');
    }));

  test('nobody asks for a third table when two are out', () =>
    story(async (db, { bruno, karim, tables }) => {
      const tools = pretendTools(monday);
      await ask(db, bruno, asking(tables, { ...weekend, units: 2 }), tools);
      const deed = () => ask(db, karim, asking(tables, { ...weekend, units: 2 }), tools);
      expect(await refusal(db, deed)).toBe('not-free');
    }));

  test('a loan neither starts nor ends on a closed weekday, but may pass over one', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      await db
        .update(listings)
        .set({ closedWeekdays: [7] })
        .where(eq(listings.id, ladder));
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools))).toBe('closed-day');
      await borrowed(db, bruno, ladder, tools, { startsOn: '2026-11-28', endsOn: '2026-11-30' });
    }));

  test('days on which Amina keeps it, or on which it is not to be had, are not lent', () =>
    story(async (db, { bruno, ladder, communityId }) => {
      const tools = pretendTools(monday);
      await db
        .insert(listingClosures)
        .values({ communityId, listingId: ladder, fromDay: '2026-11-29', toDay: '2026-11-30' });
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools))).toBe('not-free');
      await db.update(listings).set({ availableUntil: '2026-11-27' }).where(eq(listings.id, ladder));
      expect(await refusal(db, () => borrowed(db, bruno, ladder, tools))).toBe('outside-availability');
    }));

  test('what a form sends is checked before anything is asked', () => {
    const form = { listingId: '00000000-0000-4000-8000-000000000000', note: 'Bonjour' };
    expect(askInput.safeParse({ ...form, startsOn: '2026-02-30' }).success).toBe(false);
    expect(askInput.safeParse({ ...form, startsOn: '2026-11-29', endsOn: '2026-11-28' }).success).toBe(false);
    expect(askInput.safeParse({ ...form, note: '  ' }).success).toBe(false);
    expect(askInput.parse({ ...form, startsOn: '', endsOn: '' }).units).toBe(1);
  });
});

describe('asking for a gift', () => {
  test('several wait for the pram, in the order of asking, and nothing is held yet', () =>
    story(async (db, { karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      await wanted(db, karim, pram, tools);
      await wanted(db, lucie, pram, tools);
      expect(await holdsOf(db, pram)).toEqual([]);
    }));

  test('asking twice adds nothing to the waiting list', () =>
    story(async (db, { karim, pram }) => {
      const tools = pretendTools(monday);
      await wanted(db, karim, pram, tools);
      expect(await refusal(db, () => wanted(db, karim, pram, tools))).toBe('already-asked');
    }));
});

describe('the page on which one asks', () => {
  test('says which days are free, taken and closed, without saying who holds them', () =>
    story(async (db, { bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      await db
        .update(listings)
        .set({ closedWeekdays: [5] })
        .where(eq(listings.id, ladder));
      await borrowed(db, bruno, ladder, tools);
      const before = await footprint(db);
      const page = await askPage(db, karim, ladder, monday);
      expect(page?.whyNot).toBeNull();
      expect(page?.calendar.slice(0, 7)).toEqual([
        { day: '2026-11-23', is: 'free', ends: true },
        { day: '2026-11-24', is: 'free', ends: true },
        { day: '2026-11-25', is: 'free', ends: true },
        { day: '2026-11-26', is: 'free', ends: true },
        { day: '2026-11-27', is: 'free', ends: false },
        { day: '2026-11-28', is: 'taken', ends: false },
        { day: '2026-11-29', is: 'taken', ends: false },
      ]);
      expect(JSON.stringify(page)).not.toContain(bruno.memberId);
      expect(await footprint(db)).toBe(before);
    }));

  test('tells Amina why her own ladder has no button, and Karim that he already waits for the pram', () =>
    story(async (db, { amina, karim, ladder, pram }) => {
      expect((await askPage(db, amina, ladder, monday))?.whyNot).toBe('own-listing');
      await wanted(db, karim, pram, pretendTools(monday));
      const page = await askPage(db, karim, pram, monday);
      expect(page).toMatchObject({
        whyNot: 'already-asked',
        waiting: { count: 1, isPromised: false },
        calendar: [],
      });
    }));
});
