/** What the clock does in each state of an exchange, and when. */
import { addDays, dayAt, durationMs, instantAt, type Day } from '@/lib/ground/period';
import { modeOf, type ExchangeProcess, type ExchangeState, type ExchangeVerb } from './states';
import type { Mode } from './vocabulary';

export const answerWithin = 'P6D';
/** A request made when less than this is left before its first day may be answered during that day. */
const shortNotice = 'PT6H';

type Timer =
  /** `verb`: what the clock does when it rings; without one it reminds. */
  | { in: In; of: 'answer-by' | 'state' | 'start' | 'end'; after: string; verb?: ExchangeVerb }
  | { in: In; of: 'first-day' | 'last-day'; days: number; hour: number; verb?: ExchangeVerb };
type In = ExchangeState | readonly ExchangeState[];

/** Every exchange is answered or expires. */
const answerTimers = {
  'answer-soon': { in: ['asked', 'offered', 'countered'], of: 'answer-by', after: '-P1D' },
  expire: { in: ['asked', 'countered'], of: 'answer-by', after: 'P0D', verb: 'expire' },
  'let-offer-go': { in: 'offered', of: 'answer-by', after: 'P0D', verb: 'let-offer-go' },
} as const satisfies Record<string, Timer>;

/** A problem holds the thing and its days until people settle it: they are asked to, and so are those who moderate. */
const problemTimers = {
  'problem-waits': { in: 'problem', of: 'state', after: 'P7D' },
  'problem-still-waits': { in: 'problem', of: 'state', after: 'P21D' },
} as const satisfies Record<string, Timer>;

const giveTimers = {
  ...answerTimers,
  'promise-waits': { in: 'agreed', of: 'state', after: 'P7D' },
  lapse: { in: 'agreed', of: 'state', after: 'P60D', verb: 'lapse' },
  complete: { in: 'handed-over', of: 'state', after: 'P2D', verb: 'complete' },
  ...problemTimers,
} as const satisfies Record<string, Timer>;

const lendTimers = {
  ...answerTimers,
  'starts-tomorrow': { in: 'agreed', of: 'first-day', days: -1, hour: 17 },
  lapse: { in: 'agreed', of: 'last-day', days: 2, hour: 0, verb: 'lapse' },
  'return-tomorrow': { in: 'handed-over', of: 'last-day', days: -1, hour: 17 },
  'return-today': { in: 'handed-over', of: 'last-day', days: 0, hour: 8 },
  'overdue-1': { in: 'handed-over', of: 'last-day', days: 1, hour: 9 },
  'overdue-3': { in: 'handed-over', of: 'last-day', days: 3, hour: 9 },
  complete: { in: 'returned', of: 'state', after: 'P2D', verb: 'complete' },
  ...problemTimers,
} as const satisfies Record<string, Timer>;

/** A buyer has fourteen days to say that what was handed over is not what was sold. */
const sellTimers = {
  ...giveTimers,
  lapse: { in: ['agreed', 'ready'], of: 'state', after: 'P60D', verb: 'lapse' },
  'pick-up-waits': { in: 'ready', of: 'state', after: 'P3D' },
  complete: { in: 'handed-over', of: 'state', after: 'P14D', verb: 'complete' },
} as const satisfies Record<string, Timer>;

const swapTimers = {
  ...giveTimers,
  'half-waits': { in: 'half', of: 'state', after: 'P3D' },
} as const satisfies Record<string, Timer>;

/** A service, a space or a ride is over when its hour is, unless somebody says otherwise. */
const meetingTimers = {
  ...answerTimers,
  'starts-tomorrow': { in: 'agreed', of: 'start', after: '-P1D' },
  'starts-soon': { in: 'agreed', of: 'start', after: '-PT2H' },
  finish: { in: 'agreed', of: 'end', after: 'PT0H', verb: 'finish' },
  complete: { in: 'done', of: 'state', after: 'P2D', verb: 'complete' },
  ...problemTimers,
} as const satisfies Record<string, Timer>;

/** The same, whether or not the passenger was said to have got in. */
const rideTimers = {
  ...meetingTimers,
  finish: { in: ['agreed', 'on-board'], of: 'end', after: 'PT0H', verb: 'finish' },
} as const satisfies Record<string, Timer>;

const timersByMode = {
  give: giveTimers,
  lend: lendTimers,
  rent: lendTimers,
  sell: sellTimers,
  swap: swapTimers,
  service: meetingTimers,
  space: meetingTimers,
  ride: rideTimers,
} as const satisfies Record<Mode, Record<string, Timer>>;

type TimersByMode = typeof timersByMode;
export type ExchangeTimer = { [M in Mode]: keyof TimersByMode[M] }[Mode];
const timersOf = (process: ExchangeProcess): Partial<Record<ExchangeTimer, Timer>> =>
  timersByMode[modeOf(process)];

const timerNames = new Set(Object.values(timersByMode).flatMap((timers) => Object.keys(timers)));
export const everyTimer = [...timerNames].filter(isTimer);

export function isTimer(name: string): name is ExchangeTimer {
  return timerNames.has(name);
}

/** What the clock does when a timer of a process rings; undefined: it reminds. */
export const verbOf = (process: ExchangeProcess, timer: ExchangeTimer): ExchangeVerb | undefined =>
  timersOf(process)[timer]?.verb;

export type Timed = {
  process: ExchangeProcess;
  state: ExchangeState;
  /** When it came into its state. */
  since: Date;
  answerBy: Date | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** The instants of a slot or a seat. NULL for days. */
  startsAt: Date | null;
  endsAt: Date | null;
};

/** The timers that run in the exchange's state, soonest first. */
export function timersFor(exchange: Timed, timeZone: string): { timer: ExchangeTimer; at: Date }[] {
  const all: { timer: ExchangeTimer; at: Date }[] = [];
  for (const timer of everyTimer) {
    const rule = timersOf(exchange.process)[timer];
    if (!rule || !isIn(rule.in, exchange.state)) continue;
    const at = ringsAt(rule, exchange, timeZone);
    if (at) all.push({ timer, at });
  }
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const isIn = (states: In, state: ExchangeState): boolean =>
  typeof states === 'string' ? states === state : states.includes(state);

/** A rental by the hour rings at its instants where a loan rings on its days. */
function ringsAt(rule: Timer, exchange: Timed, timeZone: string): Date | undefined {
  switch (rule.of) {
    case 'answer-by':
      return exchange.answerBy ? later(exchange.answerBy, rule.after) : undefined;
    case 'state':
      return later(exchange.since, rule.after);
    case 'start':
      return exchange.startsAt ? later(exchange.startsAt, rule.after) : undefined;
    case 'end':
      return exchange.endsAt ? later(exchange.endsAt, rule.after) : undefined;
    case 'first-day':
      return onDay(exchange.startsOn ?? dayOf(exchange.startsAt, timeZone), rule, timeZone);
    case 'last-day':
      return onDay(exchange.endsOn ?? dayOf(exchange.endsAt, timeZone), rule, timeZone);
  }
}

const dayOf = (instant: Date | null, timeZone: string): Day | null => instant && dayAt(instant, timeZone);

const onDay = (day: Day | null, rule: { days: number; hour: number }, timeZone: string): Date | undefined =>
  day ? instantAt(addDays(day, rule.days), rule.hour, timeZone) : undefined;

/** An instant and an ISO 8601 duration, which may be negative. */
function later(from: Date, duration: string): Date {
  const back = duration.startsWith('-');
  const ms = durationMs(back ? duration.slice(1) : duration);
  return new Date(from.getTime() + (back ? -ms : ms));
}

/**
 * Until when somebody may answer: six days, or the beginning when that comes sooner. A request for today or for a few hours from
 * now may be answered until the first day is over; one for an hour or a night, until it begins, and until its first day is over where it
 * has begun already.
 */
export function answerBy(askedAt: Date, begins: Day | Date | null, timeZone: string): Date {
  const sixDays = later(askedAt, answerWithin);
  if (!begins) return sixDays;
  const isToCome = begins instanceof Date && begins > askedAt;
  const firstDay = begins instanceof Date ? dayAt(begins, timeZone) : begins;
  const last = isToCome ? begins : lastMoment(askedAt, firstDay, timeZone);
  return last < sixDays ? last : sixDays;
}

function lastMoment(askedAt: Date, firstDay: Day, timeZone: string): Date {
  const begins = instantAt(firstDay, 0, timeZone);
  const isShort = begins.getTime() - askedAt.getTime() < durationMs(shortNotice);
  return isShort ? instantAt(addDays(firstDay, 1), 0, timeZone) : begins;
}
