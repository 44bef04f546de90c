import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { askPage } from '@/lib/exchanges/ask-page';
import { isPriced } from '@/lib/exchanges/pricing';
import { wayIn } from '@/lib/exchanges/way-in';
import type { ExchangeId } from '@/lib/ground/ids';
import { hall, hallWish, slot, wish } from '@/tests/plans/doings';
import { story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const rowOf = async (db: Db, id: ExchangeId) =>
  (await db.select().from(exchanges).where(eq(exchanges.id, id)))[0];

describe('a hall that associations have for nothing', () => {
  test('costs an association nothing and says why, and everybody else its price', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v, { isFreeForAssociations: true });
      const choir = { status: 'association' as const, organisation: 'La chorale' };
      await db.update(members).set(choir).where(eq(members.id, v.bruno.memberId));
      const page = await askPage(db, v.bruno, listingId, tools.now);
      expect(page && isPriced(page.listing.tariff)).toBe(false);
      const theirs = await ask(db, v.bruno, hallWish(listingId, slot(9, 11)), tools);
      expect(await rowOf(db, theirs.exchangeId)).toMatchObject({
        priceCents: null,
        priceLines: [{ of: 'association', count: 1, units: 1, unitCents: 0, totalCents: 0 }],
      });
      const { exchangeId } = await ask(db, v.karim, hallWish(listingId, slot(14, 16)), tools);
      expect((await rowOf(db, exchangeId))?.priceCents).toBe(2000);
    }));

  test('is not one that costs everybody the same', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      await db.update(members).set({ status: 'association' }).where(eq(members.id, v.bruno.memberId));
      const { exchangeId } = await ask(db, v.bruno, hallWish(listingId, slot(9, 11)), tools);
      expect((await rowOf(db, exchangeId))?.priceCents).toBe(2000);
    }));
});

test('what a night is asked for is a word to its host, not a purpose', () =>
  story(async (db, v) => {
    const bed = await addListing(db, v.pilat, v.amina, 'stay', { maxDays: 3 });
    const nights = { startsOn: '2026-12-01', endsOn: '2026-12-03' };
    const { exchangeId } = await ask(db, v.bruno, wish(bed, nights), tools);
    expect((await wayIn(db, v.amina, exchangeId))?.purpose).toBe('');
  }));
