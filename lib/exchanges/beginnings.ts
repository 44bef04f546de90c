/** What the processes of an exchange have in common: asking, offering, answering, giving up, and what goes wrong. */
export const firstBeginnings = {
  asked: 'open',
  agreed: 'open',
  problem: 'open',
  completed: 'final',
  declined: 'final',
  expired: 'final',
  withdrawn: 'final',
  cancelled: 'final',
} as const;
export const beginnings = { ...firstBeginnings, offered: 'open', 'no-show': 'final' } as const;

export type Begun = keyof typeof beginnings;

/** Asking, answering and giving up, which every process begins with. */
export const beginning = {
  agree: { by: ['owner'], from: ['asked'], to: 'agreed' },
  decline: { by: ['owner'], from: ['asked'], to: 'declined' },
  withdraw: { by: ['asker'], from: ['asked'], to: 'withdrawn' },
  cancel: { by: ['owner', 'asker'], from: ['agreed'], to: 'cancelled' },
  expire: { by: ['clock'], from: ['asked'], to: 'expired' },
  lapse: { by: ['clock'], from: ['agreed'], to: 'expired' },
} as const;
export type BeginningVerb = keyof typeof beginning;

/** An owner answers a request (« Je cherche »): the one who asked for it says yes or no. */
export const offering = {
  take: { by: ['asker'], from: ['offered'], to: 'agreed' },
  'turn-down': { by: ['asker'], from: ['offered'], to: 'declined' },
  'take-back': { by: ['owner'], from: ['offered'], to: 'withdrawn' },
  'let-offer-go': { by: ['clock'], from: ['offered'], to: 'expired' },
  'say-no-show': { by: ['owner', 'asker'], from: ['agreed'], to: 'no-show' },
} as const;
export type OfferingVerb = keyof typeof offering;

export const troubles = {
  resume: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'back' },
  'close-problem': { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'completed' },
  drop: { by: ['owner', 'asker', 'moderator'], from: ['problem'], to: 'cancelled' },
} as const;
export type TroubleVerb = keyof typeof troubles | 'report-problem';
