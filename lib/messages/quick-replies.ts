import { isAnswerAwaited, isOpen, isOut, type ExchangeState } from '@/lib/exchanges/states';
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
  | 'thank-you';

/** The ones that fit where an exchange stands, most likely first. */
export function quickReplies(mode: Mode, side: Side, state: ExchangeState): QuickReply[] {
  if (isAnswerAwaited(state)) {
    return side === 'owner' ? ['yes-with-pleasure', 'when-suits-you'] : ['still-interested', 'flexible'];
  }
  if (isOut(state) && mode === 'lend') {
    return side === 'owner'
      ? ['how-is-it-going', 'when-suits-you', 'thank-you']
      : ['back-tomorrow', 'can-we-move', 'thank-you'];
  }
  return isOpen(state) && !isOut(state) ? ['on-my-way', 'ten-minutes-late', 'can-we-move'] : ['thank-you'];
}
