/** What the states of an exchange mean, whatever its process. */
import type { AnyTable } from '@/lib/ground/state-table';
import { processes } from './tables';
import { modes, traits, type Mode, type Party, type Side, type Traits } from './vocabulary';

type Processes = typeof processes;
export type ExchangeProcess = keyof Processes;
export type ExchangeState = { [P in ExchangeProcess]: keyof Processes[P]['states'] }[ExchangeProcess];
export type ExchangeVerb = { [P in ExchangeProcess]: keyof Processes[P]['verbs'] }[ExchangeProcess];

const isProcess = (value: string): value is ExchangeProcess => value in processes;

/** For a process read from a row. @throws Error when no such process was ever begun. */
export function toProcess(value: string): ExchangeProcess {
  if (!isProcess(value)) throw new Error(`not a process: ${value}`);
  return value;
}

const everyState = new Map<string, 'open' | 'final'>(
  Object.values(processes).flatMap(({ states }) => Object.entries(states)),
);
const isState = (value: string): value is ExchangeState => everyState.has(value);

/** For a state read from a row. @throws Error when it is none. */
export function toState(value: string): ExchangeState {
  if (!isState(value)) throw new Error(`not a state of an exchange: ${value}`);
  return value;
}

export const tableOf = (process: ExchangeProcess): AnyTable<ExchangeState, ExchangeVerb, Party> =>
  processes[process];

/** @throws Error when a process is named after no mode */
export function modeOf(process: ExchangeProcess): Mode {
  const mode = modes.find((known) => process.startsWith(`${known}/`));
  if (!mode) throw new Error(`a process without a mode: ${process}`);
  return mode;
}

export const traitsOf = (process: ExchangeProcess): Traits => traits[modeOf(process)];

export const otherSide = (side: Side): Side => (side === 'owner' ? 'asker' : 'owner');

export const openStates: ExchangeState[] = [...everyState.keys()]
  .filter((state) => everyState.get(state) === 'open')
  .map(toState);
export const finalStates: ExchangeState[] = [...everyState.keys()]
  .filter((state) => everyState.get(state) === 'final')
  .map(toState);
export const isFinal = (state: ExchangeState): boolean => finalStates.includes(state);
export const isOpen = (state: ExchangeState): boolean => !isFinal(state);
/** Asked for, offered or bargained about: somebody has to say yes or no. */
export const unansweredStates: ExchangeState[] = ['asked', 'offered', 'countered'];
export const isAnswerAwaited = (state: ExchangeState): boolean => unansweredStates.includes(state);
/** Promised, or out of the owner's hands. */
export const isUnderWay = (state: ExchangeState): boolean => isOpen(state) && !isAnswerAwaited(state);
/** The two have said yes to each other, whatever came of it. */
export const isAgreed = (state: ExchangeState): boolean => isUnderWay(state) || isCompleted(state);
/** In the hands of the asker, for good or to be given back. */
export const isOut = (state: ExchangeState): boolean => state === 'handed-over';
export const isCompleted = (state: ExchangeState): boolean => state === 'completed';
/** It ended without taking place. */
export const isOff = (state: ExchangeState): boolean => isFinal(state) && !isCompleted(state);
export const isProblem = (state: ExchangeState): boolean => state === 'problem';
/** The exact place is for the two who agreed, while they still have to meet. */
export const showsMeetingPlace = (state: ExchangeState): boolean => isUnderWay(state);
export const showsCodes = (state: ExchangeState): boolean =>
  state === 'agreed' || state === 'ready' || state === 'half' || state === 'handed-over';
/** A ride that two agreed on, before it and under way. */
export const isOnItsWay = (state: ExchangeState): boolean => state === 'agreed' || state === 'on-board';
/** What a problem interrupted, or the state itself. */
export const stateBefore = (state: ExchangeState, interrupted: ExchangeState | null): ExchangeState =>
  state === 'problem' && interrupted ? interrupted : state;

/** The hand-over was recorded, whatever happened next. */
export function isAfterHandOver(state: ExchangeState, interrupted: ExchangeState | null): boolean {
  const at = stateBefore(state, interrupted);
  return at === 'handed-over' || at === 'returned' || at === 'completed';
}

/** The return was recorded, whatever happened next. */
export function isAfterReturn(state: ExchangeState, interrupted: ExchangeState | null): boolean {
  const at = stateBefore(state, interrupted);
  return at === 'returned' || at === 'completed';
}

/** What decides whether units are occupied. */
export type Occupying = {
  process: ExchangeProcess;
  state: ExchangeState;
  problemFrom: ExchangeState | null;
  openedBy: Side;
};

/** Whether it occupies its listing without an end: a thing that stays with the asker, a request that has found its answer. */
export const keepsForGood = ({ process, openedBy }: Pick<Occupying, 'process' | 'openedBy'>): boolean =>
  openedBy === 'owner' || traitsOf(process).period === 'none';

/**
 * Whether the exchange occupies its units: what comes back or passes, from asking on; what stays with the asker from the
 * promise on and for ever. A problem keeps what it interrupted.
 */
export function holdsUnits(exchange: Occupying): boolean {
  const at = stateBefore(exchange.state, exchange.problemFrom);
  if (isAnswerAwaited(at)) return at === 'asked' && !keepsForGood(exchange);
  if (keepsForGood(exchange)) return isUnderWay(at) || at === 'completed';
  return isUnderWay(at) && at !== 'returned';
}
