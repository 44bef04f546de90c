import { describe, expect, test } from 'vitest';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { closeCalendar } from '@/lib/saved/close-calendar';
import { calendarBySecret, calendarSecretOf } from '@/lib/saved/exchange-calendar';
import { renewCalendar } from '@/lib/saved/renew-calendar';
import { story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';

const tools = pretendTools(monday);

/** A deal about the ladder, as it stands in the book. */
async function deal(
  db: Db,
  { communityId, amina, bruno, ladder }: Village,
  more: Partial<typeof exchanges.$inferInsert>,
): Promise<string> {
  const [row] = await db
    .insert(exchanges)
    .values({
      ...{ communityId, listingId: ladder, ownerId: amina.memberId, askerId: bruno.memberId },
      ...{ process: 'lend/2', state: 'agreed', listingTitle: 'Échelle de 3 m', updatedAt: monday },
      ...more,
    })
    .returning({ id: exchanges.id });
  const id = row?.id ?? '';
  const step = { communityId, exchangeId: id, verb: 'ask', fromState: 'asked', toState: 'asked', at: monday };
  await db.insert(exchangeSteps).values([step, { ...step, verb: 'agree', toState: 'agreed' }]);
  return id;
}

const days = { startsOn: '2026-11-27', endsOn: '2026-11-28' };
const lines = (calendar: string | undefined) => (calendar ?? '').replaceAll('\r\n ', '').split('\r\n');
const opened = async (db: Db, { bruno }: Village) => {
  const { secret } = await renewCalendar(db, bruno, {});
  return lines(await calendarBySecret(db, secret, tools));
};

describe('Bruno’s calendar', () => {
  test('shows what he borrows with its days, from whom, where, and under a name that stays', () =>
    story(async (db, village) => {
      const id = await deal(db, village, days);
      expect(await opened(db, village)).toEqual(
        expect.arrayContaining([
          `UID:exchange-${id}@cocote.example`,
          'SEQUENCE:2',
          'DTSTART;VALUE=DATE:20261127',
          'DTEND;VALUE=DATE:20261129',
          'SUMMARY:Échelle de 3 m (avec Amina)',
          'LOCATION:3\\, rue du Pilat\\, Pélussin',
          'STATUS:CONFIRMED',
          `URL:https://cocote.example/fr/pilat/exchanges/${id}`,
        ]),
      );
    }));

  test('ends on the day on which the thing came back, when that was early', () =>
    story(async (db, village) => {
      const exchangeId = await deal(db, village, { startsOn: '2026-11-23', endsOn: '2026-11-28' });
      const step = { communityId: village.communityId, exchangeId, fromState: 'handed-over', at: monday };
      await db.insert(exchangeSteps).values({ ...step, verb: 'give-back', toState: 'completed' });
      expect(await opened(db, village)).toEqual(
        expect.arrayContaining(['DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124']),
      );
    }));

  test('forgets where exactly once they need not meet any more', () =>
    story(async (db, village) => {
      await deal(db, village, { ...days, state: 'completed' });
      expect(await opened(db, village)).toEqual(
        expect.arrayContaining(['LOCATION:Pélussin', 'STATUS:CONFIRMED']),
      );
    }));

  test('says what waits for an answer, and not yet where exactly', () =>
    story(async (db, village) => {
      await deal(db, village, { ...days, state: 'asked' });
      const said = await opened(db, village);
      expect(said).toEqual(expect.arrayContaining(['STATUS:TENTATIVE', 'LOCATION:Pélussin']));
      expect(said.join()).not.toContain('rue du Pilat');
    }));

  test('takes back what was called off', () =>
    story(async (db, village) => {
      await deal(db, village, { ...days, state: 'cancelled' });
      expect(await opened(db, village)).toEqual(expect.arrayContaining(['STATUS:CANCELLED']));
    }));

  test('says an hour in universal time, and nothing of gifts without a date', () =>
    story(async (db, village) => {
      const slot = { startsAt: new Date('2026-11-27T09:00:00Z'), endsAt: new Date('2026-11-27T10:30:00Z') };
      await deal(db, village, slot);
      await deal(db, village, { process: 'give/2' });
      const said = await opened(db, village);
      expect(said.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(said).toEqual(expect.arrayContaining(['DTSTART:20261127T090000Z', 'DTEND:20261127T103000Z']));
    }));

  test('does not show the deals of others, nor those of long ago', () =>
    story(async (db, village) => {
      await deal(db, village, { ...days, askerId: village.karim.memberId });
      await deal(db, village, { startsOn: '2026-01-01', endsOn: '2026-01-02' });
      expect(await opened(db, village)).not.toContain('BEGIN:VEVENT');
    }));

  test('has one address at a time, and none once he takes it away', () =>
    story(async (db, { communityId, bruno }) => {
      const first = await renewCalendar(db, bruno, {});
      const second = await renewCalendar(db, bruno, {});
      expect(second.secret).not.toBe(first.secret);
      expect(await calendarSecretOf(db, communityId, bruno.memberId)).toBe(second.secret);
      expect(await calendarBySecret(db, first.secret, tools)).toBeUndefined();
      expect(await calendarBySecret(db, second.secret, tools)).toContain('BEGIN:VCALENDAR');
      await closeCalendar(db, bruno, {});
      expect(await calendarBySecret(db, second.secret, tools)).toBeUndefined();
      for (const guess of ['', 'null', `${second.secret}x`, 'a'.repeat(32)])
        expect(await calendarBySecret(db, guess, tools)).toBeUndefined();
    }));
});
