import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openVerbs, step, type StateTable } from '@/lib/ground/state-table';
import {
  finalStates,
  holdsUnits,
  isAfterHandOver,
  isFinal,
  tableOf,
  toProcess,
  toState,
  type ExchangeProcess,
  type ExchangeState,
  type ExchangeVerb,
} from '@/lib/exchanges/states';
import { processes } from '@/lib/exchanges/tables';
import type { Party } from '@/lib/exchanges/vocabulary';
import { give1, lend1 } from '@/lib/exchanges/tables';

const names: ExchangeProcess[] = Object.keys(processes).map(toProcess);
/** What may still be said of a sale or a meeting that is over: the price was received, or the buyer gives the thing up. */
const afterwards: ExchangeVerb[] = ['settle', 'retract'];
const parties: Party[] = ['owner', 'asker', 'clock', 'moderator'];
const statesOf = (process: ExchangeProcess) => Object.keys(processes[process].states).map(toState);
/** Every state that one verb of anybody may lead to; a problem interrupted any of the states that it may be reported in. */
function nextOf(process: ExchangeProcess, state: ExchangeState): ExchangeState[] {
  const table = tableOf(process);
  const interrupted = state === 'problem' ? (table.verbs['report-problem']?.from ?? []) : [null];
  return parties.flatMap((party) =>
    interrupted.flatMap((from) =>
      openVerbs(table, state, party, from).flatMap((verb) => {
        const led = step(table, state, verb, party, from);
        return 'to' in led ? [led.to] : [];
      }),
    ),
  );
}

function reachable(process: ExchangeProcess, from: ExchangeState): Set<ExchangeState> {
  const seen = new Set<ExchangeState>([from]);
  for (const state of seen) for (const next of nextOf(process, state)) seen.add(next);
  return seen;
}

describe.each(names)('the process %s', (process) => {
  test('begins with asking or offering, and every one of its states can come', () => {
    const begun = statesOf(process).includes('offered') ? [...reachable(process, 'offered'), 'offered'] : [];
    expect([...new Set([...reachable(process, 'asked'), ...begun])].sort()).toEqual(statesOf(process).sort());
  });

  test('leaves nobody in a state without a way out', () => {
    for (const state of statesOf(process)) {
      const ends = [...reachable(process, state)].filter(isFinal);
      expect(ends, state).not.toEqual([]);
    }
  });

  test('goes on from every open state by a person, and from none that is final', () => {
    for (const state of statesOf(process)) {
      const byPeople = (['owner', 'asker'] as const).flatMap((party) =>
        openVerbs(tableOf(process), state, party, 'agreed').filter((verb) => !afterwards.includes(verb)),
      );
      expect(byPeople.length > 0, state).toBe(!isFinal(state));
    }
  });

  test('the states said to be final are those of the table', () => {
    const final = Object.entries(processes[process].states).filter(([, is]) => is === 'final');
    for (const [state] of final) expect(finalStates).toContain(state);
    for (const state of statesOf(process))
      expect(isFinal(state)).toBe(final.some(([name]) => name === state));
  });

  test('whatever people and clock do, units are held from the promise to the hand-over, and final loans hold none', () => {
    const verbs = Object.keys(processes[process].verbs) as ExchangeVerb[];
    const move = fc.record({ verb: fc.constantFrom(...verbs), party: fc.constantFrom(...parties) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let state: ExchangeState = 'asked';
        let interrupted: ExchangeState | null = null;
        for (const { verb, party } of moves) {
          const led: { to: ExchangeState } | { no: string } = step(
            tableOf(process),
            state,
            verb,
            party,
            interrupted,
          );
          if ('no' in led) continue;
          if (!afterwards.includes(verb)) expect(isFinal(state)).toBe(false);
          interrupted = led.to === 'problem' ? state : null;
          state = led.to;
        }
        const holds = holdsUnits({ process, state, problemFrom: interrupted, openedBy: 'asker' });
        if (state === 'agreed' || state === 'handed-over') expect(holds).toBe(true);
        if (isFinal(state) && process === 'lend/1') expect(holds).toBe(false);
        if (process === 'give/1' && isAfterHandOver(state, interrupted)) expect(holds).toBe(true);
      }),
    );
  });
});

describe('who may do what', () => {
  test('a borrower cannot accept their own request', () => {
    expect(step(lend1, 'asked', 'agree', 'asker' as Party)).toEqual({ no: 'not-your-turn' });
  });

  test('a lender cannot accept what was taken back', () => {
    expect(step(lend1, 'withdrawn', 'agree', 'owner')).toEqual({ no: 'too-late' });
  });

  test('a borrower cannot say alone that the thing is back', () => {
    expect(step(lend1, 'handed-over', 'confirm-return', 'asker' as Party)).toEqual({ no: 'not-your-turn' });
  });

  test('a gift is never given back', () => {
    expect(step(tableOf('give/1'), 'handed-over', 'give-back', 'asker')).toEqual({ no: 'not-your-turn' });
  });

  test('a settled problem goes back to where it was', () => {
    expect(step(give1, 'problem', 'resume', 'moderator' as Party, 'agreed')).toEqual({ to: 'agreed' });
  });

  test('an exchange whose problem nobody reported has nowhere to go back to', () => {
    expect(step(give1, 'problem', 'resume', 'owner')).toEqual({ no: 'too-late' });
  });

  test('a process or state that was never heard of is a fault, not a refusal', () => {
    expect(() => toProcess('rent/9')).toThrow('not a process');
    expect(() => toState('lost')).toThrow('not a state');
  });
});

/** Tables that must not compile; `tsc` runs over this file. */
export const faults = {
  missingState: {
    // @ts-expect-error the state `off` is missing
    states: { on: 'open' },
    verbs: { press: { by: ['owner'], from: ['on'], to: 'off' } },
  } satisfies StateTable<'on' | 'off', 'press', 'owner'>,
  misspeltTarget: {
    states: { on: 'open', off: 'final' },
    // @ts-expect-error `of` is no state
    verbs: { press: { by: ['owner'], from: ['on'], to: 'of' } },
  } satisfies StateTable<'on' | 'off', 'press', 'owner'>,
  unknownVerb: {
    states: { on: 'open', off: 'final' },
    // @ts-expect-error nobody knows `pull`
    verbs: { pull: { by: ['owner'], from: ['on'], to: 'off' } },
  } satisfies StateTable<'on' | 'off', 'press', 'owner'>,
};
