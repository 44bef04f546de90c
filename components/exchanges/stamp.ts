import type { ExchangeState } from '@/lib/exchanges/states';
import type { Days } from '@/lib/ground/period';

/** Changes whenever an exchange has moved on, so that a page that shows it can tell that it is out of date. */
export const stampOf = ({
  state,
  wishedEndsOn,
  days,
}: {
  state: ExchangeState;
  wishedEndsOn: string | null;
  days: Days | null;
}): string => [state, wishedEndsOn ?? '', days?.to ?? ''].join('/');
