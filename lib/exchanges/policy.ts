/** Why something cannot be done, or null when it can. A page asks the same question to explain a greyed button. */
import { addDays, lengthInDays, overlaps, weekdayOf, type Day, type Days } from '@/lib/ground/period';
import { horizonDays, isClosedWithin, isFree, isOutside, type Held, type Opening } from './calendar';
import {
  isAfterHandOver,
  isAnswerAwaited,
  isUnderWay,
  keepsForGood,
  traitsOf,
  type ExchangeProcess,
  type ExchangeState,
} from './states';
import type { Mode, Party, Side } from './vocabulary';
import type { Traits } from './vocabulary';

/** What asking depends on, as read from the rows. */
export type Askable = Opening & {
  mode: Mode;
  /** A request is not asked for: it is answered. */
  direction: 'offer' | 'request';
  /** Nothing is chosen of a thing that stays; the days, the hour or the seat of everything else. */
  period: Traits['period'];
  ownerId: string;
  isPublished: boolean;
  /** How many may be asked for at once: what is left of a thing that stays. */
  mostUnits: number;
  /** Shortest and longest loan in days. NULL: no such bound. */
  minDays: number | null;
  maxDays: number | null;
};
export type Asker = {
  memberId: string;
  isBlocked: boolean;
  /** What they have asked for already and is not over: the days of each loan, or null for a gift. */
  requests: readonly (Days | null)[];
  /** How many of their requests wait for an answer, of whomever. */
  waiting: number;
};

/** More at once would be keeping the village's things, hours and seats from others rather than asking for them. */
const mostWaiting = 20;

export type AskRefusal =
  | 'own-listing'
  | 'not-published'
  | 'is-a-request'
  | 'blocked'
  | 'already-asked'
  | 'too-many-waiting'
  | 'too-many-units'
  | DaysRefusal;
export type DaysRefusal =
  | 'days-missing'
  | 'in-the-past'
  | 'too-far-ahead'
  | 'too-short'
  | 'too-long'
  | 'outside-availability'
  | 'closed-day'
  | 'not-free';

/** Whether this person may ask for this thing at all, whatever the days. */
export function whyNotAskAtAll(listing: Askable, asker: Asker): AskRefusal | null {
  if (asker.memberId === listing.ownerId) return 'own-listing';
  if (!listing.isPublished) return 'not-published';
  if (listing.direction === 'request') return 'is-a-request';
  if (asker.isBlocked) return 'blocked';
  if (listing.period === 'none' && asker.requests.length > 0) return 'already-asked';
  if (asker.waiting >= mostWaiting) return 'too-many-waiting';
  return null;
}

/** The whole question: this person, these units and days, with what is already held. A gift has a waiting list instead of days. */
export function whyNotAsk(
  listing: Askable,
  asker: Asker,
  wish: { units: number; days: Days | null },
  held: readonly Held[],
  today: Day,
): AskRefusal | null {
  const no = whyNotAskAtAll(listing, asker);
  if (no) return no;
  if (wish.units > listing.mostUnits) return 'too-many-units';
  if (listing.period !== 'days') return null;
  if (!wish.days) return 'days-missing';
  const because = whyNotDays(listing, wish.units, wish.days, held, today);
  return because === 'not-free' && holdsThemselves(asker, wish.days) ? 'already-asked' : because;
}

/** Whoever presses twice must not read that somebody else was faster. */
const holdsThemselves = ({ requests }: Asker, days: Days): boolean =>
  requests.some((held) => held !== null && overlaps(held, days));

function whyNotDays(
  listing: Askable,
  units: number,
  days: Days,
  held: readonly Held[],
  today: Day,
): DaysRefusal | null {
  if (days.from < today) return 'in-the-past';
  if (days.to > addDays(today, horizonDays)) return 'too-far-ahead';
  if (listing.minDays !== null && lengthInDays(days) < listing.minDays) return 'too-short';
  if (listing.maxDays !== null && lengthInDays(days) > listing.maxDays) return 'too-long';
  if (isOutside(listing, days)) return 'outside-availability';
  if ([days.from, days.to].some((day) => listing.closedWeekdays.includes(weekdayOf(day))))
    return 'closed-day';
  if (isClosedWithin(listing, days) || !isFree(listing, held, days, units)) return 'not-free';
  return null;
}

export type LongerRefusal = 'not-longer' | 'too-far-ahead' | 'already-wished' | 'not-free';

/** Whether a loan may be wished longer. `held` leaves the loan itself out. How long in all is for the owner to say. */
export function whyNotLonger(
  loan: { units: number; endsOn: Day; wishedEndsOn: Day | null },
  until: Day,
  opening: Opening,
  held: readonly Held[],
  today: Day,
): LongerRefusal | null {
  if (loan.wishedEndsOn !== null) return 'already-wished';
  if (until <= loan.endsOn || until < today) return 'not-longer';
  if (until > addDays(today, horizonDays)) return 'too-far-ahead';
  const added = { from: addDays(loan.endsOn, 1), to: until };
  return isFree(opening, held, added, loan.units) ? null : 'not-free';
}

export type HandOverRefusal = 'not-agreed-yet' | 'too-late' | 'still-out';

/** Whether the thing may change hands now. `unitsOut`: what other borrowers have not brought back. */
export function whyNotHandOver(
  exchange: {
    process: ExchangeProcess;
    state: ExchangeState;
    openedBy: Side;
    units: number;
    listing: { units: number };
  },
  unitsOut: number,
): HandOverRefusal | null {
  if (isAnswerAwaited(exchange.state)) return 'not-agreed-yet';
  if (exchange.state !== 'agreed' && exchange.state !== 'ready') return 'too-late';
  const mustComeBack = !keepsForGood(exchange);
  return mustComeBack && unitsOut + exchange.units > exchange.listing.units ? 'still-out' : null;
}

export type ReportRefusal = 'not-your-turn' | 'too-late' | 'no-such-moment';

/** Whether a side may write down what it sees: from the agreement on, until the exchange is over. */
export function whyNotReport(
  exchange: {
    process: ExchangeProcess;
    state: ExchangeState;
    problemFrom: ExchangeState | null;
    party: Party;
  },
  moment: 'hand-over' | 'return',
): ReportRefusal | null {
  if (exchange.party !== 'owner' && exchange.party !== 'asker') return 'not-your-turn';
  if (!traitsOf(exchange.process).moments.includes(moment)) return 'no-such-moment';
  if (moment === 'return' && !isAfterHandOver(exchange.state, exchange.problemFrom)) return 'no-such-moment';
  return isUnderWay(exchange.state) ? null : 'too-late';
}

export type SettleRefusal = 'not-yours-to-settle';

/** Whoever reported a problem may say that it is settled, and so may a moderator; the other side may not say it for them. */
export const whyNotSettle = (who: { reported: boolean; moderates: boolean }): SettleRefusal | null =>
  who.reported || who.moderates ? null : 'not-yours-to-settle';

/** How a settled problem ends: what was handed over counts as done, what was not is called off. */
export const endingOf = (interrupted: ExchangeState): 'close-problem' | 'drop' =>
  interrupted === 'agreed' || interrupted === 'ready' ? 'drop' : 'close-problem';
