/** The life of a listing, from its first draft to its removal. */
import type { StateTable } from '@/lib/ground/state-table';

export type ListingState = 'draft' | 'awaiting' | 'published' | 'paused' | 'expired' | 'closed' | 'removed';
export type ListingVerb =
  'publish' | 'submit' | 'approve' | 'refuse' | 'pause' | 'reopen' | 'close' | 'expire' | 'remove';
export type ListingParty = 'owner' | 'moderator' | 'clock';

export const listingProcess = {
  states: {
    draft: 'open',
    awaiting: 'open',
    published: 'open',
    paused: 'open',
    expired: 'open',
    closed: 'open',
    removed: 'final',
  },
  verbs: {
    publish: { by: ['owner'], from: ['draft'], to: 'published' },
    submit: { by: ['owner'], from: ['draft'], to: 'awaiting' },
    approve: { by: ['moderator'], from: ['awaiting'], to: 'published' },
    refuse: { by: ['moderator'], from: ['awaiting'], to: 'draft' },
    pause: { by: ['owner'], from: ['published'], to: 'paused' },
    reopen: { by: ['owner', 'clock'], from: ['paused', 'expired', 'closed'], to: 'published' },
    close: { by: ['owner'], from: ['published', 'paused', 'expired'], to: 'closed' },
    expire: { by: ['clock'], from: ['published'], to: 'expired' },
    remove: {
      by: ['owner', 'moderator'],
      from: ['draft', 'awaiting', 'published', 'paused', 'expired', 'closed'],
      to: 'removed',
    },
  },
} as const satisfies StateTable<ListingState, ListingVerb, ListingParty>;

export const isDraft = (state: ListingState): boolean => state === 'draft';
/** A moderator reads it before others see it. */
export const isAwaiting = (state: ListingState): boolean => state === 'awaiting';
/** Nobody but its owner and the moderators has seen it. */
export const isUnseen = (state: ListingState): boolean => isDraft(state) || isAwaiting(state);
/** In the lists, and open to requests. */
export const isShown = (state: ListingState): boolean => state === 'published';
/** Its page still answers, with a word about why nothing can be asked. */
export const hasPage = (state: ListingState): boolean => !isUnseen(state) && state !== 'removed';
export const isRemoved = (state: ListingState): boolean => state === 'removed';
/** « Still there? » is a question that makes sense. */
export const mayBeStillThere = (state: ListingState): boolean => state === 'published' || state === 'expired';
