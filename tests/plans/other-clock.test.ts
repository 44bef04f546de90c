import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listingExceptions } from '@/db/schema/plans';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { findListingToAsk } from '@/lib/exchanges/opening';
import { planPage } from '@/lib/exchanges/plan-page';
import { slotPage } from '@/lib/exchanges/slot-page';
import type { ListingId } from '@/lib/ground/ids';
import { timeZonesFrom } from '@/lib/ground/time-zone';
import { closeDay } from '@/lib/plans/close-day';
import { dayInput, planInput } from '@/lib/plans/input';
import { savePlan } from '@/lib/plans/save-plan';
import { mailTo, speaks, told, heardFrom } from '@/tests/notices/mailbox';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';
import { wish } from './doings';

const tools = toolsWithQueue(monday);
const openings = [1, 7].map((weekday) => ({ weekday: String(weekday), from: '09:00', to: '12:00' }));
const said = (listingId: ListingId, timeZone: string, more: object = {}) =>
  planInput.parse({ step: 'plan', listingId, openings, exceptions: [], timeZone, ...more });

/** Amina's workshop in New York, open from nine to noon on Mondays and Sundays of its own clock. */
async function workshop(db: Db, v: Village): Promise<ListingId> {
  const id = await addListing(db, v.pilat, v.amina, 'help', { title: 'Atelier', slotMinutes: 60 });
  await savePlan(db, v.amina, said(id, 'America/New_York'), tools);
  return id;
}

async function startsOn(db: Db, v: Village, id: ListingId, day: string): Promise<string[]> {
  const listing = await findListingToAsk(db, v.communityId, id);
  if (!listing) throw new Error('no such listing');
  const page = await slotPage(db, v.communityId, listing, { day }, monday);
  return page.slots.map(({ start }) => start.toISOString().slice(11, 16));
}

const zoneOf = async (db: Db, id: ListingId) =>
  (await db.select({ zone: listings.timeZone }).from(listings).where(eq(listings.id, id)))[0]?.zone;

describe('what is far away has a clock of its own', () => {
  test('whose nine o’clock moves with its own summer time, not with that of the community', () =>
    story(async (db, v) => {
      const id = await workshop(db, v);
      expect(await startsOn(db, v, id, '2026-12-07')).toEqual(['14:00', '15:00', '16:00']);
      // New York puts its clocks forward on 14 March 2027, two weeks before Paris.
      expect(await startsOn(db, v, id, '2027-03-08')).toEqual(['14:00', '15:00', '16:00']);
      expect(await startsOn(db, v, id, '2027-03-14')).toEqual(['13:00', '14:00', '15:00']);
      expect(await startsOn(db, v, id, '2027-03-15')).toEqual(['13:00', '14:00', '15:00']);
      expect(await startsOn(db, v, id, '2027-03-29')).toEqual(['13:00', '14:00', '15:00']);
      expect((await planPage(db, v.communityId, id, monday))?.timeZone).toBe('America/New_York');
    }));

  test('on which an hour is asked for, shown and told', () =>
    told(async (db, v, post) => {
      await speaks(db, v.bruno, 'en');
      const id = await workshop(db, v);
      const slot = { startsAt: '2027-03-15T13:00:00Z', endsAt: '2027-03-15T14:00:00Z' };
      let asked = '';
      const deed = async () => {
        const { exchangeId } = await ask(db, v.bruno, wish(id, slot), post);
        asked = exchangeId;
        const page = await exchangePage(db, v.bruno, exchangeId, monday);
        expect(page).toMatchObject({ timeZone: 'America/New_York' });
      };
      expect(await heardFrom(db, post, deed)).toEqual(['amina exchange.ask']);
      expect(asked).not.toBe('');
      const { text } = await mailTo(db, 'amina', 'exchange.ask');
      expect(text.replaceAll('\u00a0', ' ')).toContain(
        'lundi 15 mars de 9 h à 10 h (horloge locale\u202f: America/New York)',
      );
    }));

  test('unless it is the community’s, which is not kept twice nor named', () =>
    story(async (db, v) => {
      const id = await workshop(db, v);
      await savePlan(db, v.amina, said(id, 'Europe/Paris'), tools);
      expect(await zoneOf(db, id)).toBeNull();
      expect(await startsOn(db, v, id, '2026-12-07')).toEqual(['08:00', '09:00', '10:00']);
      await savePlan(db, v.amina, said(id, 'Indian/Reunion'), tools);
      expect(await zoneOf(db, id)).toBe('Indian/Reunion');
      await savePlan(db, v.amina, said(id, ''), tools);
      expect(await zoneOf(db, id)).toBeNull();
    }));

  test.each(['Europe/Pélussin', '+05:00', 'Europe/Paris; drop table', 'UTC+1'])(
    'and nobody keeps « %s »',
    (zone) =>
      story(async (db, v) => {
        const id = await workshop(db, v);
        expect(await refusal(db, () => savePlan(db, v.amina, said(id, zone), tools))).toBe('invalid-input');
      }),
  );

  test('by which a day is over later or sooner than here', () =>
    story(async (db, v) => {
      const id = await workshop(db, v);
      // Six in the morning of the 24th in Pélussin; the 23rd in New York.
      const early = tools.at('2026-11-24T04:00:00Z');
      const close = dayInput.parse({ listingId: id, day: '2026-11-23', kind: 'closed', from: '', to: '' });
      await closeDay(db, v.amina, close, early);
      expect(await db.$count(listingExceptions, eq(listingExceptions.listingId, id))).toBe(1);
      await savePlan(db, v.amina, said(id, 'Europe/Paris'), tools);
      expect(await refusal(db, () => closeDay(db, v.amina, close, early))).toBe('invalid-input');
    }));
});

test('every clock that can be chosen is one that the database knows', () =>
  story(async (db) => {
    const { rows } = await db.execute<{ name: string }>(sql`select name from pg_timezone_names`);
    const known = new Set(rows.map(({ name }) => name));
    expect(timeZonesFrom('Europe/Paris').filter((zone) => !known.has(zone))).toEqual([]);
    expect(timeZonesFrom('Europe/Paris')[0]).toBe('Europe/Paris');
  }));
