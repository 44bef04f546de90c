import { isAnswerAwaited, isOff, isOpen, isOut, type ExchangeState } from '@/lib/exchanges/states';
import type { Mode, Side } from '@/lib/exchanges/vocabulary';

/** Sentences that save typing, by the key that follows `quick.` in the words of the brick. */
export type QuickReply =
  | 'yes-with-pleasure'
  | 'when-suits-you'
  | 'still-interested'
  | 'flexible'
  | 'on-my-way'
  | 'ten-minutes-late'
  | 'can-we-move'
  | 'how-is-it-going'
  | 'back-tomorrow'
  | 'at-the-meeting-point'
  | 'leaving-soon'
  | 'where-is-the-car'
  | 'thank-you'
  | 'it-is-a-pity'
  | 'another-day'
  | 'is-it-what-you-need';

/** The ones that fit where an exchange stands, most likely first. */
export function quickReplies(mode: Mode, side: Side, state: ExchangeState): QuickReply[] {
  if (state === 'offered' && side === 'owner') return ['is-it-what-you-need', 'flexible'];
  if (state === 'offered') return ['yes-with-pleasure', 'when-suits-you'];
  if (isOff(state)) return ['it-is-a-pity', 'another-day', 'thank-you'];
  if (isAnswerAwaited(state)) {
    return side === 'owner' ? ['yes-with-pleasure', 'when-suits-you'] : ['still-interested', 'flexible'];
  }
  if (isOut(state) && mode === 'lend') {
    return side === 'owner'
      ? ['how-is-it-going', 'when-suits-you', 'thank-you']
      : ['back-tomorrow', 'can-we-move', 'thank-you'];
  }
  if (mode === 'ride') return state === 'agreed' ? beforeRide(side) : ['thank-you'];
  return isOpen(state) && !isOut(state) ? ['on-my-way', 'ten-minutes-late', 'can-we-move'] : ['thank-you'];
}

/** The two look for each other at the edge of a road. */
const beforeRide = (side: Side): QuickReply[] =>
  side === 'owner'
    ? ['leaving-soon', 'at-the-meeting-point', 'ten-minutes-late', 'can-we-move']
    : ['at-the-meeting-point', 'where-is-the-car', 'ten-minutes-late', 'can-we-move'];
