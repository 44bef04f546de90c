import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { findListingToAsk } from '@/lib/exchanges/opening';
import { planPage } from '@/lib/exchanges/plan-page';
import { slotPage, type SlotSaid } from '@/lib/exchanges/slot-page';
import type { ListingId } from '@/lib/ground/ids';
import { story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';
import { at, hall, hallWish, opened, slot, tuesday } from './doings';

const tools = toolsWithQueue(monday);

async function shown(db: Db, v: Village, id: ListingId, said: SlotSaid = {}) {
  const listing = await findListingToAsk(db, v.communityId, id);
  if (!listing) throw new Error('no such listing');
  return slotPage(db, v.communityId, listing, said, monday);
}

describe('what somebody may choose from', () => {
  test('hours of a day, without those that are taken, and what one costs', () =>
    story(async (db, v) => {
      const id = await hall(db, v);
      await ask(db, v.bruno, hallWish(id, slot(14, 16)), tools);
      const page = await shown(db, v, id, { day: tuesday, length: '120' });
      expect(page).toMatchObject({ by: 'hours', isEither: true, length: 120, whyNot: null });
      expect(page.slots.map(({ start }) => start.toISOString())).toEqual([9, 10, 11].map((hour) => at(hour)));
      expect(page.quote?.totalCents).toBe(2000);
      expect(page.lengths).toEqual([60, 120, 180, 240]);
    }));

  test('days, and why not those', () =>
    story(async (db, v) => {
      const id = await hall(db, v);
      const days = (day: string, until: string) => shown(db, v, id, { by: 'days', day, until });
      expect(await days('2026-12-01', '2026-12-02')).toMatchObject({
        whyNot: null,
        quote: { totalCents: 10_000 },
      });
      expect(await days('2026-12-04', '2026-12-05')).toMatchObject({ whyNot: 'closed-then' });
      expect(await days('2026-12-01', '2026-12-03')).toMatchObject({ whyNot: 'too-long' });
    }));

  test('the first free day when nothing is said, or what is said is no day', () =>
    story(async (db, v) => {
      const id = await hall(db, v);
      expect((await shown(db, v, id)).days?.from).toBe('2026-11-23');
      const odd = await shown(db, v, id, { day: 'demain', length: 'long', by: 'moon' });
      expect(odd).toMatchObject({ by: 'hours', length: 60, days: { from: '2026-11-23' } });
    }));

  test('a night when a night is shared, and one length when there is one', () =>
    story(async (db, v) => {
      const bed = await addListing(db, v.pilat, v.amina, 'stay', {});
      expect(await shown(db, v, bed, { day: '2026-12-01' })).toMatchObject({
        ...{ by: 'nights', days: { from: '2026-12-01', to: '2026-12-02' }, whyNot: null, slots: [] },
      });
      const bikes = await opened(db, v, v.karim, 'help', { slotMinutes: 90 });
      expect(await shown(db, v, bikes, { day: tuesday })).toMatchObject({ lengths: [90], isEither: false });
    }));
});

test('the page of a hall tells everybody its hours and rules, and nobody how to get in', () =>
  story(async (db, v) => {
    const id = await hall(db, v);
    const page = await planPage(db, v.communityId, id, monday);
    expect(page).toMatchObject({ terms: { houseRules: 'Balayer avant de partir.', capacity: 40 } });
    expect(page?.freeDays[0]).toBe('2026-11-23');
    expect(page?.weekly).toHaveLength(5);
    expect(JSON.stringify(page)).not.toContain('Josiane');
    expect(page?.terms).not.toHaveProperty('icsUrl');
  }));
