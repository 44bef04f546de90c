/** Whose turn it is: which verbs are open to a party, and which of them is the one big button. */
import type { Day } from '@/lib/ground/period';
import { openVerbs } from '@/lib/ground/state-table';
import { endingOf, whyNotSettle } from './policy';
import type { Shortage } from './stock';
import { modeOf, tableOf, type ExchangeProcess, type ExchangeState, type ExchangeVerb } from './states';
import type { Party } from './vocabulary';

export type Turn = {
  process: ExchangeProcess;
  state: ExchangeState;
  problemFrom: ExchangeState | null;
  wishedEndsOn: Day | null;
  party: Party;
  /** This party reported the problem that the exchange is in. */
  reported: boolean;
  /** Too few of the thing are left to promise for what is asked. NULL: enough are. */
  shortage: Shortage | null;
  /** The first day or hour has come; of a thing that stays, always. */
  hasBegun: boolean;
  /** The day of the ride has come. */
  mayBoard: boolean;
  /** It is late enough to say that somebody did not come. */
  mayBeMissed: boolean;
  /** Something is to be paid and was not received yet. */
  isUnpaid: boolean;
  /** The price can be talked about. */
  takesOffers: boolean;
  /** A consumer may still give up what a professional sold. */
  mayRetract: boolean;
};

/** In the order of the table. */
export function verbsOf(turn: Turn): ExchangeVerb[] {
  const { process, state, party, problemFrom } = turn;
  return openVerbs(tableOf(process), state, party, problemFrom).filter((verb) => isOpenTo(turn, verb));
}

/** What the table cannot know: it depends on the rest of the row. */
function isOpenTo(turn: Turn, verb: ExchangeVerb): boolean {
  switch (verb) {
    case 'agree':
    case 'take':
    case 'accept-price':
      return turn.shortage === null;
    case 'counter':
    case 'counter-back':
      return turn.takesOffers;
    case 'say-done':
      return turn.hasBegun;
    case 'board':
      return turn.mayBoard;
    case 'say-no-show':
      return turn.mayBeMissed;
    case 'settle':
      return turn.isUnpaid;
    case 'retract':
      return turn.mayRetract;
    case 'ask-for-longer':
      return turn.wishedEndsOn === null;
    case 'grant-longer':
    case 'refuse-longer':
      return turn.wishedEndsOn !== null;
    case 'resume':
      return maySettle(turn);
    case 'close-problem':
    case 'drop':
      return maySettle(turn) && turn.problemFrom !== null && endingOf(turn.problemFrom) === verb;
    default:
      return true;
  }
}

const maySettle = ({ reported, party }: Turn): boolean =>
  whyNotSettle({ reported, moderates: party === 'moderator' }) === null;

/** The verb that brings the exchange on; null while it is the other's turn, or nobody's. */
export function mainVerb(turn: Turn): ExchangeVerb | null {
  const wanted = wishes(turn);
  return verbsOf(turn).find((verb) => wanted.includes(verb)) ?? null;
}

function wishes({ process, state, party, wishedEndsOn, shortage }: Turn): ExchangeVerb[] {
  const comesBack = modeOf(process) === 'lend' || modeOf(process) === 'rent';
  switch (state) {
    case 'asked':
      // Some are left, and fewer than that: nothing but a no brings it on, while a promise may come back.
      return shortage !== null && shortage.left > 0 ? ['decline'] : ['agree'];
    case 'offered':
      return ['take'];
    case 'countered':
      return ['accept-price'];
    case 'agreed':
      return party === 'owner' && wishedEndsOn ? ['grant-longer'] : ['hand-over', 'board', 'say-done'];
    case 'on-board':
      return ['say-done'];
    case 'ready':
      return ['hand-over'];
    case 'half':
      return ['hand-over-too'];
    case 'done':
      return ['all-good'];
    case 'handed-over':
      if (!comesBack) return party === 'asker' ? ['all-good'] : [];
      return party === 'owner' && wishedEndsOn ? ['grant-longer'] : ['give-back'];
    case 'returned':
      return ['all-good'];
    case 'problem':
      return ['resume'];
    case 'completed':
    case 'declined':
    case 'expired':
    case 'withdrawn':
    case 'cancelled':
    case 'no-show':
    case 'retracted':
      return [];
  }
}

/** Whether the exchange waits for this party and for nobody else. */
export function isAskedOf(turn: Turn): boolean {
  const verb = mainVerb(turn);
  return verb !== null && answers.includes(verb);
}

const answers: ExchangeVerb[] = [
  'agree',
  'decline',
  'take',
  'accept-price',
  'grant-longer',
  'all-good',
  'resume',
];
