import { whyNotBoard, whyNotNoShow } from './deal-policy';
import { beginsAt, type Exchange } from './row';
import type { Turn } from './turn';

type Facts = Pick<Turn, 'hasBegun' | 'mayBoard' | 'mayBeMissed' | 'isUnpaid'>;
type Known = Pick<Exchange, 'state' | 'days' | 'slot' | 'timeZone' | 'priceCents' | 'settledAt'>;

/** What the row says about whose turn it is, besides the state. `since`: when it came into it; `wasOnBoard`: of a ride, as a code proved. */
export function turnFacts(exchange: Known, since: Date, now: Date, wasOnBoard = false): Facts {
  const begins = beginsAt(exchange);
  return {
    hasBegun: begins === null || begins <= now,
    mayBoard: whyNotBoard({ ...exchange, begins }, now) === null,
    mayBeMissed: whyNotNoShow({ begins, since, wasOnBoard }, now) === null,
    isUnpaid: (exchange.priceCents ?? 0) > 0 && exchange.settledAt === null,
  };
}
