import { whyNotNoShow } from './deal-policy';
import { beginsAt, type Exchange } from './row';
import type { Turn } from './turn';

type Facts = Pick<Turn, 'hasBegun' | 'mayBeMissed' | 'isUnpaid'>;
type Known = Pick<Exchange, 'days' | 'slot' | 'timeZone' | 'priceCents' | 'settledAt'>;

/** What the row says about whose turn it is, besides the state. `since`: when it came into it. */
export function turnFacts(exchange: Known, since: Date, now: Date): Facts {
  const begins = beginsAt(exchange);
  return {
    hasBegun: begins === null || begins <= now,
    mayBeMissed: whyNotNoShow({ begins, since }, now) === null,
    isUnpaid: (exchange.priceCents ?? 0) > 0 && exchange.settledAt === null,
  };
}
