/**
 * A consumer who wants a professional to begin within the time for giving up asks for it expressly, and acknowledges that the
 * right is lost once all is done (Code de la consommation, L221-25 and L221-28 1°). Pure.
 */
import { dayAt, type Day } from '@/lib/ground/period';
import { answerBy } from './timers';
import { lastDayFrom, withdrawalOf, type Sale } from './withdrawal';

/** The version of what is ticked: `exchanges.begin.wording.<version>`. Another sentence is another version. */
export const beginWording = 1;

export type BeginRefusal = 'begin-not-asked';

/** What is known before anything is agreed. */
export type Contract = Pick<
  Sale,
  'mode' | 'hasWayBack' | 'isFree' | 'isDatedLeisure' | 'ownerStatus' | 'askerStatus'
>;

/**
 * Until which day a beginning has to be asked for expressly. NULL: never. `agreedOn`: the latest day on which the two may
 * agree.
 */
export function earlyUntil(contract: Contract, agreedOn: Day): Day | null {
  if (contract.mode === 'sell') return null;
  const right = withdrawalOf({ ...contract, runsFrom: null, hasAskedToBegin: false, progress: 'to-come' });
  return right.is === 'open' ? lastDayFrom(agreedOn) : null;
}

/** The latest day on which what is asked for now may be agreed. */
export const latestAgreement = (now: Date, timeZone: string): Day =>
  dayAt(answerBy(now, null, timeZone), timeZone);

export const isEarly = (begins: Day | null, until: Day | null): boolean =>
  begins !== null && until !== null && begins <= until;

/** Whether the wording that stands now was ticked. */
export const whyNotBegin = (ticked: number | undefined): BeginRefusal | null =>
  ticked === beginWording ? null : 'begin-not-asked';
