import { keepsForGood, modeOf } from './states';
import { beginsAt, type Exchange } from './row';
import type { Turn } from './turn';

/** A consumer has fourteen days from the day after receiving it (Code de la consommation, L221-18). */
export const retractDays = 14;

type Facts = Pick<Turn, 'hasBegun' | 'isUnpaid' | 'mayRetract'>;
type Known = Pick<
  Exchange,
  'process' | 'openedBy' | 'days' | 'slot' | 'timeZone' | 'priceCents' | 'settledAt' | 'ownerStatus' | 'state'
>;

/** What the row says about whose turn it is, besides the state. `steps`: when it was handed over, if it was. */
export function turnFacts(
  exchange: Known,
  steps: readonly { verb: string; at: Date }[],
  now: Date,
): Facts {
  const begins = beginsAt(exchange);
  return {
    hasBegun: keepsForGood(exchange) || begins === null || begins <= now,
    isUnpaid: (exchange.priceCents ?? 0) > 0 && exchange.settledAt === null,
    mayRetract: mayRetract(exchange, steps, now),
  };
}

function mayRetract({ process, ownerStatus }: Known, steps: readonly { verb: string; at: Date }[], now: Date) {
  if (modeOf(process) !== 'sell' || ownerStatus !== 'business') return false;
  const received = steps.find(({ verb }) => verb === 'hand-over');
  return !received || now.getTime() < received.at.getTime() + (retractDays + 1) * 86_400_000;
}
