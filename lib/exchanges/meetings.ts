/** The processes of a meeting at an hour: a service, a space, a ride. */
import type { StateTable } from '@/lib/ground/state-table';
import {
  beginning,
  beginnings,
  offering,
  troubles,
  type BeginningVerb,
  type Begun,
  type OfferingVerb,
  type TroubleVerb,
} from './beginnings';
import type { Party } from './vocabulary';

type MeetingVerb =
  BeginningVerb | OfferingVerb | TroubleVerb | 'say-done' | 'finish' | 'all-good' | 'settle' | 'complete';

/**
 * Two meet at an hour that is held from the moment of asking, and nothing stays with the other: a service, a space, a ride.
 * Payment by card joins at `agreed`, in a later version.
 */
const meeting = {
  states: { ...beginnings, done: 'open' },
  verbs: {
    agree: beginning.agree,
    'say-done': { by: ['owner', 'asker'], from: ['agreed'], to: 'done' },
    'all-good': { by: ['owner', 'asker'], from: ['done'], to: 'completed' },
    settle: { by: ['owner'], from: ['agreed', 'done', 'completed'], to: 'same' },
    decline: beginning.decline,
    withdraw: beginning.withdraw,
    cancel: beginning.cancel,
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'done'], to: 'problem' },
    ...troubles,
    ...offering,
    'say-no-show': { by: ['owner', 'asker'], from: ['agreed', 'done'], to: 'no-show' },
    expire: beginning.expire,
    lapse: beginning.lapse,
    finish: { by: ['clock'], from: ['agreed'], to: 'done' },
    complete: { by: ['clock'], from: ['done'], to: 'completed' },
  },
} as const satisfies StateTable<Begun | 'done', MeetingVerb, Party>;

export const service1 = meeting;
/**
 * As `service/1`; a consumer gives up what a professional does for them, within fourteen days of the agreement, until it is
 * fully done at their wish (Code de la consommation, L221-18 and L221-28 1°). A reported problem does not take that away.
 */
export const service2 = {
  states: { ...meeting.states, retracted: 'final' },
  verbs: {
    ...meeting.verbs,
    retract: { by: ['asker'], from: ['agreed', 'done', 'problem', 'completed'], to: 'retracted' },
  },
} as const satisfies StateTable<Begun | 'done' | 'retracted', MeetingVerb | 'retract', Party>;
export const space1 = meeting;
export const ride1 = meeting;

/**
 * As `ride/1`; that the passenger got in may be proven with a code, and once it is, nobody calls the ride off. It ends without
 * as well: by either, or by the clock.
 */
export const ride2 = {
  states: { ...meeting.states, 'on-board': 'open' },
  verbs: {
    board: { by: ['owner', 'asker'], from: ['agreed'], to: 'on-board' },
    ...meeting.verbs,
    'say-done': { by: ['owner', 'asker'], from: ['agreed', 'on-board'], to: 'done' },
    settle: { by: ['owner'], from: ['agreed', 'on-board', 'done', 'completed'], to: 'same' },
    'report-problem': { by: ['owner', 'asker'], from: ['agreed', 'on-board', 'done'], to: 'problem' },
    finish: { by: ['clock'], from: ['agreed', 'on-board'], to: 'done' },
  },
} as const satisfies StateTable<Begun | 'done' | 'on-board', MeetingVerb | 'board', Party>;
