import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { listingBlocks } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { busyBySecret } from '@/lib/exchanges/busy-calendar';
import { upcomingSlots } from '@/lib/exchanges/upcoming-slots';
import { withdraw } from '@/lib/exchanges/withdraw';
import { pretendCalendars, type CalendarAnswer } from '@/lib/gateways/calendars';
import { pretendJobs } from '@/lib/gateways/jobs';
import type { ListingId } from '@/lib/ground/ids';
import { giveAddress } from '@/lib/plans/give-address';
import { planInput } from '@/lib/plans/input';
import { readAgain } from '@/lib/plans/read-again';
import { readCalendar, readCalendars } from '@/lib/plans/read-calendar';
import { savePlan } from '@/lib/plans/save-plan';
import { hall, hallWish, slot } from './doings';
import { refusal, story } from '@/tests/support/story';
import { pretendTools, toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Kind, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const draft = (db: Db, v: Village, kind: Kind) =>
  addListing(db, v.pilat, v.amina, kind, { state: 'draft', number: null, slug: null });
const morning = { weekday: '1', from: '09:00', to: '12:00' };
const said = (listingId: ListingId, more: object = {}) =>
  planInput.parse({ step: 'plan', listingId, openings: [morning], exceptions: [], ...more });
const rowOf = async (db: Db, id: ListingId) =>
  (await db.select().from(listings).where(eq(listings.id, id)))[0];

const url = 'https://agenda.example.org/salle.ics';
const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  );
const answering = (answer: CalendarAnswer) => ({ ...tools, calendars: pretendCalendars({ [url]: answer }) });
const busy = file('DTSTART:20261207T090000Z', 'DTEND:20261207T100000Z');

describe('a calendar that is kept elsewhere', () => {
  const kept = async (db: Db, v: Village) => {
    const id = await draft(db, v, 'space');
    await savePlan(db, v.amina, said(id, { icsUrl: url }), tools);
    return { id, of: { communityId: v.communityId, listingId: id } };
  };
  const blocks = (db: Db, id: ListingId) => db.$count(listingBlocks, eq(listingBlocks.listingId, id));

  test('blocks what is busy in it; when it fails, what was read last stays and the reason is told', () =>
    story(async (db, v) => {
      const { id, of } = await kept(db, v);
      await readCalendar(db, of, answering({ ok: true, file: busy }));
      expect(await blocks(db, id)).toBe(1);
      expect(await rowOf(db, id)).toMatchObject({ icsReadAt: monday, icsError: null });
      await readCalendar(db, of, answering({ ok: false, because: 'calendar-too-slow' }));
      expect(await blocks(db, id)).toBe(1);
      expect(await rowOf(db, id)).toMatchObject({ icsReadAt: monday, icsError: 'calendar-too-slow' });
      await readCalendar(db, of, answering({ ok: true, file: 'Connectez-vous' }));
      expect((await rowOf(db, id))?.icsError).toBe('not-a-calendar');
      await readCalendar(db, of, answering({ ok: true, file: file('DTSTART:20250101T090000Z') }));
      expect(await blocks(db, id)).toBe(0);
      expect((await rowOf(db, id))?.icsError).toBeNull();
    }));

  test('is read with signs that the database cannot hold, and with what goes on beyond its years', () =>
    story(async (db, v) => {
      const { id, of } = await kept(db, v);
      const odd = file('X-A:\0', 'SUMMARY:\0', 'DTSTART:20261207T090000Z', 'DURATION:P3000D');
      await readCalendar(db, of, answering({ ok: true, file: odd.replace('UID:a', 'UID:a\0b') }));
      expect(await blocks(db, id)).toBe(1);
      expect((await rowOf(db, id))?.icsError).toBeNull();
    }));

  test('blocks nothing any more once another is given, or none', () =>
    story(async (db, v) => {
      const { id, of } = await kept(db, v);
      await readCalendar(db, of, answering({ ok: true, file: busy }));
      await savePlan(db, v.amina, said(id, { icsUrl: '' }), tools);
      expect(await blocks(db, id)).toBe(0);
      await readCalendar(db, of, answering({ ok: true, file: busy }));
      expect(await blocks(db, id)).toBe(0);
    }));

  test('is read at once when it is given, again when its owner wants, and every hour while the space is shown', () =>
    story(async (db, v) => {
      const jobs = pretendJobs();
      const queue = pretendTools(monday, jobs);
      const names = () => jobs.kept.map(({ name }) => name).filter((name) => name === 'read-calendar');
      const id = await draft(db, v, 'space');
      expect(await refusal(db, () => readAgain(db, v.amina, { listingId: id }, queue))).toBe('no-calendar');
      await savePlan(db, v.amina, said(id, { icsUrl: url }), queue);
      expect(names()).toHaveLength(1);
      jobs.kept.length = 0;
      await readCalendars(db, queue);
      expect(names()).toHaveLength(0);
      await readAgain(db, v.amina, { listingId: id }, queue);
      expect(names()).toHaveLength(1);
      expect(await refusal(db, () => readAgain(db, v.bruno, { listingId: id }, queue))).toBe('not-found');
    }));

  test.each(['salle', 'file:///etc/passwd', 'http://localhost/a.ics', 'javascript:alert(1)'])(
    '«%s» is no address of one',
    (icsUrl) =>
      story(async (db, v) => {
        const id = await draft(db, v, 'space');
        expect(await refusal(db, () => savePlan(db, v.amina, said(id, { icsUrl }), tools))).toBe(
          'invalid-input',
        );
      }),
  );

  test('its own busy times have an address that nobody guesses, and a new one when wished', () =>
    story(async (db, v) => {
      const { id } = await kept(db, v);
      expect(await refusal(db, () => giveAddress(db, v.bruno, { listingId: id }, tools))).toBe('not-found');
      await giveAddress(db, v.amina, { listingId: id }, tools);
      const first = (await rowOf(db, id))?.icsSecret;
      await giveAddress(db, v.amina, { listingId: id }, tools);
      expect(first).toMatch(/^[\w-]{32}$/);
      expect((await rowOf(db, id))?.icsSecret).not.toBe(first);
    }));
});

describe('the busy times of a place', () => {
  test('are read at a secret address, and say busy alone', () =>
    story(async (db, v) => {
      const id = await hall(db, v);
      await giveAddress(db, v.amina, { listingId: id }, tools);
      const secret = (await rowOf(db, id))?.icsSecret ?? '';
      const { exchangeId } = await ask(db, v.bruno, hallWish(id, slot(14, 16)), tools);
      const file = await busyBySecret(db, secret, monday);
      expect(file).toContain('DTSTART:20261201T130000Z');
      expect(file).toContain('DTEND:20261201T160000Z');
      expect(file).toContain('SUMMARY:Occupé');
      expect(file).not.toMatch(/Bruno|possible|clé/);
      expect(await busyBySecret(db, 'x'.repeat(32), monday)).toBeUndefined();
      await withdraw(db, v.bruno, { exchangeId }, tools);
      expect(await busyBySecret(db, secret, monday)).not.toContain('VEVENT');
    }));

  test('and who comes is for the owner alone', () =>
    story(async (db, v) => {
      const id = await hall(db, v);
      await ask(db, v.bruno, hallWish(id, slot(14, 16)), tools);
      await ask(db, v.karim, hallWish(id, { startsOn: '2026-12-03' }), tools);
      expect(await upcomingSlots(db, v.amina, id, monday)).toMatchObject([
        { name: 'Bruno B.', isAsked: true, days: null, persons: 20 },
        { name: 'Karim', days: { from: '2026-12-03', to: '2026-12-03' } },
      ]);
      expect(await upcomingSlots(db, v.bruno, id, monday)).toEqual([]);
      expect(await upcomingSlots(db, v.amina, id, new Date('2026-12-05T00:00:00Z'))).toEqual([]);
    }));
});
