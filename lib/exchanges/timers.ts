/** What the clock does in each state of an exchange, and when. */
import { addDays, durationMs, instantAt, type Day } from '@/lib/ground/period';
import type { ExchangeProcess, ExchangeState, ExchangeVerb } from './states';

export const answerWithin = 'P6D';
/** A request made when less than this is left before its first day may be answered during that day. */
const shortNotice = 'PT6H';

type Timer =
  /** `verb`: what the clock does when it rings; without one it reminds. */
  | { in: ExchangeState; of: 'answer-by' | 'state'; after: string; verb?: ExchangeVerb }
  | { in: ExchangeState; of: 'first-day' | 'last-day'; days: number; hour: number; verb?: ExchangeVerb };

/** A problem holds the thing and its days until people settle it: they are asked to, and so are those who moderate. */
const problemTimers = {
  'problem-waits': { in: 'problem', of: 'state', after: 'P7D' },
  'problem-still-waits': { in: 'problem', of: 'state', after: 'P21D' },
} as const satisfies Record<string, Timer>;

const giveTimers = {
  'answer-soon': { in: 'asked', of: 'answer-by', after: '-P1D' },
  expire: { in: 'asked', of: 'answer-by', after: 'P0D', verb: 'expire' },
  'promise-waits': { in: 'agreed', of: 'state', after: 'P7D' },
  lapse: { in: 'agreed', of: 'state', after: 'P60D', verb: 'lapse' },
  complete: { in: 'handed-over', of: 'state', after: 'P2D', verb: 'complete' },
  ...problemTimers,
} as const satisfies Record<string, Timer>;

const lendTimers = {
  'answer-soon': { in: 'asked', of: 'answer-by', after: '-P1D' },
  expire: { in: 'asked', of: 'answer-by', after: 'P0D', verb: 'expire' },
  'starts-tomorrow': { in: 'agreed', of: 'first-day', days: -1, hour: 17 },
  lapse: { in: 'agreed', of: 'last-day', days: 2, hour: 0, verb: 'lapse' },
  'return-tomorrow': { in: 'handed-over', of: 'last-day', days: -1, hour: 17 },
  'return-today': { in: 'handed-over', of: 'last-day', days: 0, hour: 8 },
  'overdue-1': { in: 'handed-over', of: 'last-day', days: 1, hour: 9 },
  'overdue-3': { in: 'handed-over', of: 'last-day', days: 3, hour: 9 },
  complete: { in: 'returned', of: 'state', after: 'P2D', verb: 'complete' },
  ...problemTimers,
} as const satisfies Record<string, Timer>;

export type ExchangeTimer = keyof typeof giveTimers | keyof typeof lendTimers;
const timersOf: Record<ExchangeProcess, Partial<Record<ExchangeTimer, Timer>>> = {
  'give/1': giveTimers,
  'lend/1': lendTimers,
};

export const everyTimer = [...new Set([...Object.keys(giveTimers), ...Object.keys(lendTimers)])].filter(
  isTimer,
);

export function isTimer(name: string): name is ExchangeTimer {
  return name in giveTimers || name in lendTimers;
}

/** What the clock does when a timer of a process rings; undefined: it reminds. */
export const verbOf = (process: ExchangeProcess, timer: ExchangeTimer): ExchangeVerb | undefined =>
  timersOf[process][timer]?.verb;

export type Timed = {
  process: ExchangeProcess;
  state: ExchangeState;
  /** When it came into its state. */
  since: Date;
  answerBy: Date | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** The timers that run in the exchange's state, soonest first. */
export function timersFor(exchange: Timed, timeZone: string): { timer: ExchangeTimer; at: Date }[] {
  const all: { timer: ExchangeTimer; at: Date }[] = [];
  for (const timer of everyTimer) {
    const rule = timersOf[exchange.process][timer];
    if (!rule || rule.in !== exchange.state) continue;
    const at = ringsAt(rule, exchange, timeZone);
    if (at) all.push({ timer, at });
  }
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function ringsAt(rule: Timer, exchange: Timed, timeZone: string): Date | undefined {
  switch (rule.of) {
    case 'answer-by':
      return exchange.answerBy ? later(exchange.answerBy, rule.after) : undefined;
    case 'state':
      return later(exchange.since, rule.after);
    case 'first-day':
      return exchange.startsOn
        ? instantAt(addDays(exchange.startsOn, rule.days), rule.hour, timeZone)
        : undefined;
    case 'last-day':
      return exchange.endsOn
        ? instantAt(addDays(exchange.endsOn, rule.days), rule.hour, timeZone)
        : undefined;
  }
}

/** An instant and an ISO 8601 duration, which may be negative. */
function later(from: Date, duration: string): Date {
  const back = duration.startsWith('-');
  const ms = durationMs(back ? duration.slice(1) : duration);
  return new Date(from.getTime() + (back ? -ms : ms));
}

/**
 * Until when an owner may answer: six days, or the beginning of the first day when that comes sooner. A request for today or
 * for a few hours from now may be answered until the first day is over.
 */
export function answerBy(askedAt: Date, firstDay: Day | null, timeZone: string): Date {
  const sixDays = later(askedAt, answerWithin);
  if (!firstDay) return sixDays;
  const begins = instantAt(firstDay, 0, timeZone);
  const isShort = begins.getTime() - askedAt.getTime() < durationMs(shortNotice);
  const last = isShort ? instantAt(addDays(firstDay, 1), 0, timeZone) : begins;
  return last < sixDays ? last : sixDays;
}
