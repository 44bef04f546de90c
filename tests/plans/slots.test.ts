import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantAt, toDay } from '@/lib/ground/period';
import {
  daysLook,
  freeSlots,
  heldBy,
  isFree,
  wholeDays,
  type Schedule,
  type SlotRules,
} from '@/lib/plans/slots';
import { later, type Stretch } from '@/lib/plans/wall-clock';
import { whyNotSlot, type SlotRefusal } from '@/lib/plans/why-not-slot';

const zone = 'Europe/Paris';
const monday = toDay('2026-12-07');
const now = instantAt(addDays(monday, -3), 10, zone);
const at = (hour: number, day = monday) => instantAt(day, Math.floor(hour), zone, (hour % 1) * 60);
const from = (start: number, end: number, day = monday): Stretch => ({
  start: at(start, day),
  end: at(end, day),
});

const rules: SlotRules = {
  ...{ units: 1, grainMinutes: 30, minMinutes: 60, maxMinutes: 240, minDays: 1, maxDays: 3 },
  ...{ bufferMinutes: 30, noticeMinutes: 120, isByNight: false, closedWeekdays: [] },
};
const open = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 }));
function schedule(given: Partial<Omit<Schedule, 'rules'>> & { rules?: Partial<SlotRules> } = {}): Schedule {
  const plan = { timeZone: zone, weekly: open, exceptions: [] };
  return { plan, held: [], blocks: [], ...given, rules: { ...rules, ...given.rules } };
}
const ask = (schedule: Schedule, slot: Stretch, units = 1, when = now): SlotRefusal | null =>
  whyNotSlot(schedule, { units, of: { is: 'slot', slot } }, when);
const askDays = (schedule: Schedule, first: number, last: number, when = now): SlotRefusal | null => {
  const days = { from: addDays(monday, first), to: addDays(monday, last) };
  return whyNotSlot(schedule, { units: 1, of: { is: 'days', days } }, when);
};

describe('a slot that somebody asks for', () => {
  test('is theirs when it is open, on the grid, far enough ahead and free', () => {
    expect(ask(schedule(), from(9, 10))).toBeNull();
    expect(ask(schedule(), from(16, 18))).toBeNull();
  });

  test.each<[string, Stretch, SlotRefusal]>([
    ['before it opens', from(8, 10), 'closed-then'],
    ['past its closing', from(17, 19), 'closed-then'],
    ['at the week-end', from(9, 10, addDays(monday, 5)), 'closed-then'],
    ['between two beginnings', from(9.25, 10.25), 'not-a-slot'],
    ['of an odd length', { start: at(9), end: later(at(9), 75) }, 'not-a-slot'],
    ['that is short', from(9, 9.5), 'too-short'],
    ['that is long', from(9, 14), 'too-long'],
    ['of yesterday', from(9, 10, addDays(monday, -4)), 'in-the-past'],
    ['of the year after next', from(9, 10, addDays(monday, 500)), 'too-far-ahead'],
  ])('%s is refused', (_which, slot, because) => expect(ask(schedule(), slot)).toBe(because));

  test('in an hour is too soon for an owner who wants two', () => {
    expect(ask(schedule(), from(11, 12), 1, at(10))).toBe('too-soon');
    expect(ask(schedule(), from(12, 13), 1, at(10))).toBeNull();
  });

  test('is refused by the hour where days alone are shared, and by the day where hours are', () => {
    expect(ask(schedule({ rules: { grainMinutes: null } }), from(9, 10))).toBe('not-by-the-hour');
    expect(askDays(schedule({ rules: { maxDays: null } }), 0, 0)).toBe('not-by-the-day');
  });

  test('keeps the owner’s half hour after the one before, and before the one after', () => {
    const held = [{ ...heldBy(from(11, 12), 30), units: 1 }];
    expect(ask(schedule({ held }), from(12, 13))).toBe('not-free');
    expect(ask(schedule({ held }), from(12.5, 13.5))).toBeNull();
    expect(ask(schedule({ held }), from(10, 11))).toBe('not-free');
    expect(ask(schedule({ held }), from(9.5, 10.5))).toBeNull();
  });

  test('is refused while another calendar says busy, however many desks there are', () => {
    const busy = schedule({ blocks: [from(11, 12)], rules: { units: 4 } });
    expect(ask(busy, from(11, 12))).toBe('not-free');
    expect(ask(busy, from(12, 13))).toBeNull();
  });

  test('finds the last desk, and not one more', () => {
    const held = [1, 2].map(() => ({ ...heldBy(from(9, 12), 30), units: 1 }));
    const desks = schedule({ held, rules: { units: 3 } });
    expect(ask(desks, from(10, 11))).toBeNull();
    expect(ask(desks, from(10, 11), 2)).toBe('not-free');
    expect(ask(desks, from(13, 14), 3)).toBeNull();
    expect(ask(desks, from(13, 14), 4)).toBe('too-many-units');
  });
});

describe('whole days', () => {
  test('are had when each of them opens', () => {
    expect(askDays(schedule(), 0, 2)).toBeNull();
    expect(askDays(schedule(), 0, 3)).toBe('too-long');
    expect(askDays(schedule({ rules: { minDays: 2 } }), 0, 0)).toBe('too-short');
    expect(askDays(schedule(), 4, 5)).toBe('closed-then');
    expect(askDays(schedule(), -5, -4)).toBe('in-the-past');
    expect(askDays(schedule(), 400, 400)).toBe('too-far-ahead');
  });

  test('an hour that somebody holds keeps the day from others', () => {
    const held = [{ ...heldBy(from(11, 12), 30), units: 1 }];
    expect(askDays(schedule({ held }), 0, 1)).toBe('not-free');
    expect(askDays(schedule({ held }), 1, 2)).toBeNull();
  });

  test('today can be had until it is nearly over', () => {
    expect(askDays(schedule(), 0, 0, at(10))).toBeNull();
    expect(askDays(schedule(), 0, 0, at(17))).toBe('too-soon');
  });
});

describe('nights', () => {
  const nights = { grainMinutes: null, isByNight: true, bufferMinutes: 0, maxDays: 3 };

  test('go from noon to noon, so that one may leave on the day on which another comes', () => {
    const held = [{ start: at(12), end: at(12, addDays(monday, 2)), units: 1 }];
    const room = schedule({ held, rules: nights });
    expect(askDays(room, 2, 4)).toBeNull();
    expect(askDays(room, 1, 3)).toBe('not-free');
    expect(askDays(room, 0, 0)).toBe('too-short');
    expect(askDays(room, 0, 4)).toBe('too-long');
  });

  test('nobody comes or leaves on a weekday on which nobody opens, and may sleep over it', () => {
    const room = schedule({ rules: { ...nights, closedWeekdays: [2] } });
    expect(askDays(room, 0, 1)).toBe('closed-day');
    expect(askDays(room, 1, 2)).toBe('closed-day');
    expect(askDays(room, 0, 2)).toBeNull();
  });

  test('nothing opens before the first day, nor after the last', () => {
    const plan = {
      timeZone: zone,
      weekly: open,
      exceptions: [],
      firstDay: monday,
      lastDay: addDays(monday, 1),
    };
    const room = schedule({ plan, rules: nights });
    expect(askDays(room, 0, 2)).toBeNull();
    expect(askDays(room, 1, 3)).toBe('closed-then');
    expect(askDays(room, -1, 1)).toBe('closed-then');
  });
});

const anyHeld = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 1, max: 8 }),
    units: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 8 },
);

describe('what is offered and what is accepted', () => {
  test('every slot that is offered is accepted, and nothing else that is on the grid', () => {
    fc.assert(
      fc.property(
        anyHeld,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 8 }),
        (said, units, halves) => {
          const held = said.map(({ start, length, units: taken }) => {
            const begins = later(at(6), start * 30);
            return { start: begins, end: later(begins, length * 30), units: taken };
          });
          const one = schedule({ held, rules: { units } });
          const offered = freeSlots(one, halves * 30, monday, now).map(({ start }) => start.getTime());
          for (let half = 0; half < 48; half++) {
            const start = later(at(0), half * 30);
            const no = ask(one, { start, end: later(start, halves * 30) });
            expect(no === null).toBe(offered.includes(start.getTime()));
          }
        },
      ),
    );
  });

  test('no instant is ever given to more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(17), { maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (wishes, units) => {
          const held: (Stretch & { units: number })[] = [];
          for (const wish of wishes) {
            const slot = { start: later(at(9), wish * 30), end: later(at(9), wish * 30 + 60) };
            const now = schedule({ held, rules: { units } });
            if (isFree(now, slot, 1)) held.push({ ...heldBy(slot, 30), units: 1 });
          }
          for (let minute = 0; minute < 700; minute += 10) {
            const instant = later(at(9), minute);
            const taken = held.filter(({ start, end }) => start <= instant && instant < end);
            expect(taken.length).toBeLessThanOrEqual(units);
          }
        },
      ),
    );
  });

  test('a day is free when one of its slots is, taken when none is left, closed when it does not open', () => {
    const days = { from: monday, to: addDays(monday, 6) };
    const held = [{ ...wholeDays(schedule(), { from: monday, to: monday }), units: 1 }];
    const looks = daysLook(schedule({ held }), days, now).map(({ is }) => is);
    expect(looks).toEqual(['taken', 'free', 'free', 'free', 'free', 'closed', 'closed']);
    const byDay = daysLook(schedule({ held, rules: { grainMinutes: null } }), days, now).map(({ is }) => is);
    expect(byDay).toEqual(looks);
  });
});
