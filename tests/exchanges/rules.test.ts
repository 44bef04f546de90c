import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, isFree, type Opening } from '@/lib/exchanges/calendar';
import { answerBy, everyTimer, timersFor, verbOf } from '@/lib/exchanges/timers';
import { tableOf, toProcess, toState, type ExchangeProcess } from '@/lib/exchanges/states';
import { processes } from '@/lib/exchanges/tables';
import { lend1 } from '@/lib/exchanges/tables';
import { addDays, daysOf, instantAt, toDay } from '@/lib/ground/period';
import fr from '@/lib/exchanges/words.fr.json';
import en from '@/lib/exchanges/words.en.json';

const paris = 'Europe/Paris';
const today = toDay('2026-11-23');
const opening: Opening = {
  units: 2,
  closedWeekdays: [7],
  availableFrom: null,
  availableUntil: null,
  closures: [],
};

describe('until when an owner may answer', () => {
  test('six days for a gift', () => {
    expect(answerBy(new Date('2026-11-23T09:00:00Z'), null, paris)).toEqual(new Date('2026-11-29T09:00:00Z'));
  });

  test('a night that begins at noon, until noon; a day that has begun already, until it is over', () => {
    const noon = new Date('2026-11-23T11:00:00Z');
    expect(answerBy(new Date('2026-11-23T09:00:00Z'), noon, paris)).toEqual(noon);
    const midnight = new Date('2026-11-23T23:00:00Z');
    expect(answerBy(new Date('2026-11-23T13:00:00Z'), noon, paris)).toEqual(midnight);
  });

  test('never past the last minute in which an answer helps, and never more than six days', () => {
    const minutes = fc.integer({ min: 0, max: 40 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.nat(30), (minute, days) => {
        const askedAt = new Date(Date.parse('2026-10-10T00:00:00Z') + minute * 60_000);
        const first = addDays(toDay(askedAt.toISOString().slice(0, 10)), days + 1);
        const by = answerBy(askedAt, first, paris);
        expect(by > askedAt).toBe(true);
        expect(by.getTime() - askedAt.getTime()).toBeLessThanOrEqual(6 * 86_400_000);
        expect(by <= instantAt(addDays(first, 1), 0, paris)).toBe(true);
      }),
    );
  });
});

describe('the timers', () => {
  test('ring at the same hour on the wall before and after the clocks change', () => {
    const loan = { process: 'lend/1', state: 'handed-over', since: new Date(), answerBy: null } as const;
    const rings = (endsOn: string) =>
      timersFor(
        { ...loan, startsOn: toDay('2026-10-20'), endsOn: toDay(endsOn), startsAt: null, endsAt: null },
        paris,
      )
        .filter(({ timer }) => timer === 'return-today')
        .map(({ at }) => at.toISOString());
    expect(rings('2026-10-24')).toEqual(['2026-10-24T06:00:00.000Z']);
    expect(rings('2026-10-26')).toEqual(['2026-10-26T07:00:00.000Z']);
  });

  test('do only what the clock may do, from the state that they ring in', () => {
    for (const process of Object.keys(processes).map(toProcess)) {
      for (const state of Object.keys(processes[process].states).map(toState)) {
        const at = {
          process,
          state,
          since: new Date(),
          answerBy: new Date(),
          startsOn: today,
          endsOn: today,
          startsAt: new Date(),
          endsAt: new Date(),
        };
        for (const { timer } of timersFor(at, paris)) {
          const verb = verbOf(process, timer);
          const rule = verb && tableOf(process).verbs[verb];
          if (verb) expect(rule?.by).toContain('clock');
          if (verb) expect(rule?.from).toContain(state);
        }
      }
    }
  });

  test('leave no open state but a problem and an overdue loan to people alone', () => {
    const instants = { startsAt: new Date(), endsAt: new Date() };
    const rung = (process: ExchangeProcess) =>
      Object.keys(processes[process].states)
        .map(toState)
        .filter((state) =>
          timersFor(
            {
              process,
              state,
              since: new Date(),
              answerBy: new Date(),
              startsOn: today,
              endsOn: today,
              ...instants,
            },
            paris,
          ).some(({ timer }) => verbOf(process, timer)),
        );
    expect(rung('sell/1').sort()).toEqual([
      'agreed',
      'asked',
      'countered',
      'handed-over',
      'offered',
      'ready',
    ]);
    expect(rung('space/1').sort()).toEqual(['agreed', 'asked', 'done', 'offered']);
    expect(rung('give/1').sort()).toEqual(['agreed', 'asked', 'handed-over']);
    expect(rung('lend/1').sort()).toEqual(['agreed', 'asked', 'returned']);
  });
});

describe('the calendar', () => {
  test('a day is taken when fewer units are left than are wanted', () => {
    const held = [{ units: 1, days: { from: today, to: addDays(today, 1) } }];
    const days = (wanted: number) =>
      calendar(opening, held, today, { from: today, days: 3 }, wanted).map(({ is }) => is);
    expect(days(1)).toEqual(['free', 'free', 'free']);
    expect(days(2)).toEqual(['taken', 'taken', 'free']);
  });

  test('yesterday, the owner’s own days and what lies beyond a year are closed', () => {
    const kept = { ...opening, closures: [{ from: addDays(today, 2), to: addDays(today, 3) }] };
    const days = calendar(kept, [], today, { from: addDays(today, -1), days: 6 });
    expect(days.map(({ is }) => is)).toEqual(['closed', 'free', 'free', 'closed', 'closed', 'free']);
    expect(calendar(opening, [], today, { from: addDays(today, 366), days: 1 })[0]?.is).toBe('closed');
  });

  test('a period is free exactly when each of its days is', () => {
    const period = fc.tuple(fc.nat(12), fc.nat(6)).map(([from, more]) => ({
      from: addDays(today, from),
      to: addDays(today, from + more),
    }));
    const held = fc.array(fc.record({ days: period, units: fc.integer({ min: 1, max: 2 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(held, period, fc.integer({ min: 1, max: 2 }), (all, wish, wanted) => {
        const days = calendar(opening, all, today, { from: today, days: 30 }, wanted);
        const free = daysOf(wish).every((day) => days.find((one) => one.day === day)?.is === 'free');
        expect(isFree(opening, all, wish, wanted)).toBe(free);
      }),
    );
  });
});

describe('the words', () => {
  const has = (key: string) => key in fr && key in en;
  const pairs = (Object.keys(processes) as ExchangeProcess[]).map(
    (process) => [process.split('/')[0] ?? '', processes[process]] as const,
  );

  test('every state, verb, step and reminder of both processes can be said in both languages', () => {
    for (const [mode, table] of pairs) {
      for (const state of Object.keys(table.states)) {
        expect(has(`state.${mode}.${state}`), `state ${mode} ${state}`).toBe(true);
        for (const side of ['owner', 'asker']) expect(has(`next.${mode}.${side}.${state}`), state).toBe(true);
      }
      for (const [verb, { by }] of Object.entries<{ by: readonly string[] }>(table.verbs)) {
        const isOfPeople = by.some((party) => party !== 'clock');
        expect(has(`step.${mode}.${verb}`), `step ${mode} ${verb}`).toBe(true);
        if (isOfPeople) expect(has(`step.${mode}.${verb}.mine`), `step ${mode} ${verb} mine`).toBe(true);
        if (isOfPeople) expect(has(`verb.${mode}.${verb}`), `verb ${mode} ${verb}`).toBe(true);
      }
    }
    for (const timer of everyTimer) expect(has(`timer.${timer}`), timer).toBe(true);
    expect(Object.keys(lend1.verbs).length).toBeGreaterThan(10);
  });
});
