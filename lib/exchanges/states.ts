/** The processes of an exchange. A deal ends under the process that it began under. */
import type { AnyTable, StateTable } from '@/lib/ground/state-table';

export type Side = 'owner' | 'asker';
export type Party = Side | 'clock' | 'moderator';
export type Mode = 'give' | 'lend';

type GiveState =
  | 'asked'
  | 'agreed'
  | 'handed-over'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'cancelled'
  | 'problem';
type LendState = GiveState | 'returned';
export type ExchangeState = LendState;

type EveryVerb =
  | 'agree'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'hand-over'
  | 'cancel'
  | 'lapse'
  | 'all-good'
  | 'complete'
  | 'report-problem'
  | 'resume'
  | 'close-problem'
  | 'drop';
type GiveVerb = EveryVerb | 'undo-promise' | 'pass-over';
type LendVerb =
  EveryVerb | 'give-back' | 'confirm-return' | 'ask-for-longer' | 'grant-longer' | 'refuse-longer';
export type ExchangeVerb = GiveVerb | LendVerb;

const beginnings = {
  asked: 'open',
  agreed: 'open',
  'handed-over': 'open',
  problem: 'open',
  completed: 'final',
  declined: 'final',
  expired: 'final',
  withdrawn: 'final',
  cancelled: 'final',
} as const;

/** Several may ask and wait in order; `agreed` is a promise to one of them. */
export const give1 = {
  states: beginnings,
  verbs: {
    agree: { by: ['owner'], from: ['asked'], to: 'agreed' },
    'hand-over': { by: ['owner', 'asker'], from: ['agreed'], to: 'handed-over' },
    'all-good': { by: ['owner', 'asker'], from: ['handed-over'], to: 'completed' },
    'undo-promise': { by: ['owner'], from: ['agreed'], to: 'asked' },
    decline: { by: ['owner'], from: ['asked'], to: 'declined' },
    withdraw: { by: ['asker'], from: ['asked'], to: 'withdrawn' },
    cancel: { by: ['owner', 'asker'], from: ['agreed'], to: 'cancelled' },
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'handed-over'], to: 'problem' },
    resume: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'back' },
    'close-problem': { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'completed' },
    drop: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'cancelled' },
    expire: { by: ['clock'], from: ['asked'], to: 'expired' },
    'pass-over': { by: ['clock'], from: ['asked'], to: 'declined' },
    lapse: { by: ['clock'], from: ['agreed'], to: 'expired' },
    complete: { by: ['clock'], from: ['handed-over'], to: 'completed' },
  },
} as const satisfies StateTable<GiveState, GiveVerb, Party>;

/** The days are held from the moment of asking. */
export const lend1 = {
  states: { ...beginnings, returned: 'open' },
  verbs: {
    agree: { by: ['owner'], from: ['asked'], to: 'agreed' },
    'hand-over': { by: ['owner', 'asker'], from: ['agreed'], to: 'handed-over' },
    'give-back': { by: ['owner', 'asker'], from: ['handed-over'], to: 'returned' },
    'all-good': { by: ['owner'], from: ['returned'], to: 'completed' },
    'grant-longer': { by: ['owner'], from: ['agreed', 'handed-over'], to: 'same' },
    'refuse-longer': { by: ['owner'], from: ['agreed', 'handed-over'], to: 'same' },
    'ask-for-longer': { by: ['asker'], from: ['agreed', 'handed-over'], to: 'same' },
    'confirm-return': { by: ['owner'], from: ['handed-over'], to: 'returned' },
    decline: { by: ['owner'], from: ['asked'], to: 'declined' },
    withdraw: { by: ['asker'], from: ['asked'], to: 'withdrawn' },
    cancel: { by: ['owner', 'asker'], from: ['agreed'], to: 'cancelled' },
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'handed-over', 'returned'], to: 'problem' },
    resume: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'back' },
    'close-problem': { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'completed' },
    drop: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'cancelled' },
    expire: { by: ['clock'], from: ['asked'], to: 'expired' },
    lapse: { by: ['clock'], from: ['agreed'], to: 'expired' },
    complete: { by: ['clock'], from: ['returned'], to: 'completed' },
  },
} as const satisfies StateTable<LendState, LendVerb, Party>;

export const processes = { 'give/1': give1, 'lend/1': lend1 } as const;
export type ExchangeProcess = keyof typeof processes;

const isProcess = (value: string): value is ExchangeProcess => value in processes;

/** For a process read from a row. @throws Error when no such process was ever begun. */
export function toProcess(value: string): ExchangeProcess {
  if (!isProcess(value)) throw new Error(`not a process: ${value}`);
  return value;
}

const isState = (value: string): value is ExchangeState => value in lend1.states;

/** For a state read from a row. @throws Error when it is none. */
export function toState(value: string): ExchangeState {
  if (!isState(value)) throw new Error(`not a state of an exchange: ${value}`);
  return value;
}

export const tableOf = (process: ExchangeProcess): AnyTable<ExchangeState, ExchangeVerb, Party> =>
  processes[process];

export const modeOf = (process: ExchangeProcess): Mode => (process === 'give/1' ? 'give' : 'lend');

export const otherSide = (side: Side): Side => (side === 'owner' ? 'asker' : 'owner');

export const finalStates: ExchangeState[] = ['completed', 'declined', 'expired', 'withdrawn', 'cancelled'];
export const isFinal = (state: ExchangeState): boolean => finalStates.includes(state);
export const isOpen = (state: ExchangeState): boolean => !isFinal(state);
export const isAnswerAwaited = (state: ExchangeState): boolean => state === 'asked';
/** Promised, or out of the owner's hands. */
export const isUnderWay = (state: ExchangeState): boolean => isOpen(state) && state !== 'asked';
/** The two have said yes to each other, whatever came of it. */
export const isAgreed = (state: ExchangeState): boolean => isUnderWay(state) || isCompleted(state);
export const isOut = (state: ExchangeState): boolean => state === 'handed-over';
export const isCompleted = (state: ExchangeState): boolean => state === 'completed';
export const isProblem = (state: ExchangeState): boolean => state === 'problem';
/** The exact place is for the two who agreed, while they still have to meet. */
export const showsMeetingPlace = (state: ExchangeState): boolean => isUnderWay(state);
export const showsCodes = (state: ExchangeState): boolean => state === 'agreed' || state === 'handed-over';
const interruptedOr = (state: ExchangeState, interrupted: ExchangeState | null): ExchangeState =>
  state === 'problem' && interrupted ? interrupted : state;

/** The hand-over was recorded, whatever happened next. */
export function isAfterHandOver(state: ExchangeState, interrupted: ExchangeState | null): boolean {
  const at = interruptedOr(state, interrupted);
  return at === 'handed-over' || at === 'returned' || at === 'completed';
}

/** The return was recorded, whatever happened next. */
export function isAfterReturn(state: ExchangeState, interrupted: ExchangeState | null): boolean {
  const at = interruptedOr(state, interrupted);
  return at === 'returned' || at === 'completed';
}

/**
 * Whether the exchange occupies its units: a loan from asking to return, a gift from the promise on and for ever.
 * A problem keeps what it interrupted.
 */
export function holdsUnits(
  process: ExchangeProcess,
  state: ExchangeState,
  interrupted: ExchangeState | null,
): boolean {
  const at = interruptedOr(state, interrupted);
  if (process === 'give/1') return at === 'agreed' || at === 'handed-over' || at === 'completed';
  return at === 'asked' || at === 'agreed' || at === 'handed-over';
}
