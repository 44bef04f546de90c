/** The processes of an exchange, as data. A deal ends under the process and version that it began under. */
import type { StateTable } from '@/lib/ground/state-table';
import {
  beginning,
  beginnings,
  firstBeginnings,
  offering,
  troubles,
  type BeginningVerb,
  type Begun,
  type OfferingVerb,
  type TroubleVerb,
} from './beginnings';
import { ride1, ride2, service1, service2, space1 } from './meetings';
import type { Party } from './vocabulary';

type GiveState = keyof typeof firstBeginnings | 'handed-over';
type LendState = GiveState | 'returned';

const longer = {
  'grant-longer': { by: ['owner'], from: ['agreed', 'handed-over'], to: 'same' },
  'refuse-longer': { by: ['owner'], from: ['agreed', 'handed-over'], to: 'same' },
  'ask-for-longer': { by: ['asker'], from: ['agreed', 'handed-over'], to: 'same' },
} as const;
type LongerVerb = keyof typeof longer;

type GiveVerb =
  BeginningVerb | TroubleVerb | 'hand-over' | 'all-good' | 'complete' | 'undo-promise' | 'pass-over';

/** Several may ask and wait in order; `agreed` is a promise to one of them. */
export const give1 = {
  states: { ...firstBeginnings, 'handed-over': 'open' },
  verbs: {
    agree: beginning.agree,
    'hand-over': { by: ['owner', 'asker'], from: ['agreed'], to: 'handed-over' },
    'all-good': { by: ['owner', 'asker'], from: ['handed-over'], to: 'completed' },
    'undo-promise': { by: ['owner'], from: ['agreed'], to: 'asked' },
    decline: beginning.decline,
    withdraw: beginning.withdraw,
    cancel: beginning.cancel,
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'handed-over'], to: 'problem' },
    ...troubles,
    expire: beginning.expire,
    'pass-over': { by: ['clock'], from: ['asked'], to: 'declined' },
    lapse: beginning.lapse,
    complete: { by: ['clock'], from: ['handed-over'], to: 'completed' },
  },
} as const satisfies StateTable<GiveState, GiveVerb, Party>;

/** As `give/1`; what a request asks for can be offered, and who does not come is said not to have come. */
export const give2 = {
  states: { ...beginnings, 'handed-over': 'open' },
  verbs: { ...give1.verbs, ...offering },
} as const satisfies StateTable<GiveState | 'no-show' | 'offered', GiveVerb | OfferingVerb, Party>;

type LendVerb =
  | BeginningVerb
  | TroubleVerb
  | LongerVerb
  | 'hand-over'
  | 'give-back'
  | 'confirm-return'
  | 'all-good'
  | 'complete';

/** The days are held from the moment of asking. */
export const lend1 = {
  states: { ...firstBeginnings, 'handed-over': 'open', returned: 'open' },
  verbs: {
    agree: beginning.agree,
    'hand-over': { by: ['owner', 'asker'], from: ['agreed'], to: 'handed-over' },
    'give-back': { by: ['owner', 'asker'], from: ['handed-over'], to: 'returned' },
    'all-good': { by: ['owner'], from: ['returned'], to: 'completed' },
    ...longer,
    'confirm-return': { by: ['owner'], from: ['handed-over'], to: 'returned' },
    decline: beginning.decline,
    withdraw: beginning.withdraw,
    cancel: beginning.cancel,
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'handed-over', 'returned'], to: 'problem' },
    ...troubles,
    expire: beginning.expire,
    lapse: beginning.lapse,
    complete: { by: ['clock'], from: ['returned'], to: 'completed' },
  },
} as const satisfies StateTable<LendState, LendVerb, Party>;

/** As `lend/1`; what a request asks for can be offered, and who does not come is said not to have come. */
export const lend2 = {
  states: { ...beginnings, 'handed-over': 'open', returned: 'open' },
  verbs: { ...lend1.verbs, ...offering },
} as const satisfies StateTable<LendState | 'no-show' | 'offered', LendVerb | OfferingVerb, Party>;

/** A loan with a price, received by hand when the thing changes hands. Payment by card joins at `agreed`, in a later version. */
export const rent1 = {
  states: lend2.states,
  verbs: {
    ...lend2.verbs,
    settle: { by: ['owner'], from: ['agreed', 'handed-over', 'returned'], to: 'same' },
  },
} as const satisfies StateTable<LendState | 'no-show' | 'offered', LendVerb | OfferingVerb | 'settle', Party>;

/** As `rent/1`; a consumer gives up what a professional lets, as they would a service. */
export const rent2 = {
  states: { ...rent1.states, retracted: 'final' },
  verbs: {
    ...rent1.verbs,
    retract: {
      by: ['asker'],
      from: ['agreed', 'handed-over', 'returned', 'problem', 'completed'],
      to: 'retracted',
    },
  },
} as const satisfies StateTable<
  LendState | 'no-show' | 'offered' | 'retracted',
  LendVerb | OfferingVerb | 'settle' | 'retract',
  Party
>;

type SellState = Begun | 'countered' | 'ready' | 'handed-over' | 'retracted';
type SellVerb =
  | BeginningVerb
  | OfferingVerb
  | TroubleVerb
  | 'counter'
  | 'accept-price'
  | 'counter-back'
  | 'make-ready'
  | 'hand-over'
  | 'all-good'
  | 'settle'
  | 'retract'
  | 'pass-over'
  | 'complete';

/**
 * A price is asked or offered, and may go back and forth before the two agree. Payment by card joins at `agreed`, in a later
 * version. `retract`: a consumer gives up what a professional sold, within fourteen days (Code de la consommation, L221-18).
 */
export const sell1 = {
  states: {
    ...beginnings,
    countered: 'open',
    ready: 'open',
    'handed-over': 'open',
    retracted: 'final',
  },
  verbs: {
    agree: beginning.agree,
    'accept-price': { by: ['asker'], from: ['countered'], to: 'agreed' },
    counter: { by: ['owner'], from: ['asked'], to: 'countered' },
    'counter-back': { by: ['asker'], from: ['countered'], to: 'asked' },
    'make-ready': { by: ['owner'], from: ['agreed'], to: 'ready' },
    'hand-over': { by: ['owner', 'asker'], from: ['agreed', 'ready'], to: 'handed-over' },
    'all-good': { by: ['asker'], from: ['handed-over'], to: 'completed' },
    settle: { by: ['owner'], from: ['agreed', 'ready', 'handed-over', 'completed'], to: 'same' },
    decline: { by: ['owner'], from: ['asked', 'countered'], to: 'declined' },
    withdraw: { by: ['asker'], from: ['asked', 'countered'], to: 'withdrawn' },
    cancel: { by: ['owner', 'asker'], from: ['agreed', 'ready'], to: 'cancelled' },
    retract: { by: ['asker'], from: ['agreed', 'ready', 'handed-over', 'completed'], to: 'retracted' },
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'ready', 'handed-over'], to: 'problem' },
    ...troubles,
    ...offering,
    'say-no-show': { by: ['owner', 'asker'], from: ['agreed', 'ready'], to: 'no-show' },
    expire: { by: ['clock'], from: ['asked', 'countered'], to: 'expired' },
    'pass-over': { by: ['clock'], from: ['asked', 'countered'], to: 'declined' },
    lapse: { by: ['clock'], from: ['agreed', 'ready'], to: 'expired' },
    complete: { by: ['clock'], from: ['handed-over'], to: 'completed' },
  },
} as const satisfies StateTable<SellState, SellVerb, Party>;

type SwapVerb =
  | BeginningVerb
  | OfferingVerb
  | TroubleVerb
  | 'hand-over'
  | 'hand-over-too'
  | 'all-good'
  | 'pass-over'
  | 'complete';

/** Two things change hands, one after the other or at once: `half` when one of them has. */
export const swap1 = {
  states: { ...beginnings, half: 'open', 'handed-over': 'open' },
  verbs: {
    agree: beginning.agree,
    'hand-over': { by: ['owner', 'asker'], from: ['agreed'], to: 'half' },
    'hand-over-too': { by: ['owner', 'asker'], from: ['half'], to: 'handed-over' },
    'all-good': { by: ['owner', 'asker'], from: ['handed-over'], to: 'completed' },
    decline: beginning.decline,
    withdraw: beginning.withdraw,
    cancel: beginning.cancel,
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'half', 'handed-over'], to: 'problem' },
    ...troubles,
    ...offering,
    expire: beginning.expire,
    'pass-over': { by: ['clock'], from: ['asked'], to: 'declined' },
    lapse: beginning.lapse,
    complete: { by: ['clock'], from: ['handed-over'], to: 'completed' },
  },
} as const satisfies StateTable<Begun | 'half' | 'handed-over', SwapVerb, Party>;

export const processes = {
  'give/1': give1,
  'give/2': give2,
  'lend/1': lend1,
  'lend/2': lend2,
  'rent/1': rent1,
  'rent/2': rent2,
  'sell/1': sell1,
  'swap/1': swap1,
  'service/1': service1,
  'service/2': service2,
  'space/1': space1,
  'ride/1': ride1,
  'ride/2': ride2,
} as const;
