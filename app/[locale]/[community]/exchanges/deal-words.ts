import type { ExchangeState, ExchangeVerb } from '@/lib/exchanges/states';
import type { Mode, Side } from '@/lib/exchanges/vocabulary';
import type { Holes } from '@/lib/i18n/phrase';
import { hasWords, type Words } from '@/lib/i18n/words';

/** `side`: of whoever reads. */
type Deal = { mode: Mode; state: ExchangeState; side?: Side | 'moderator' };

/** A sentence whose key is made of what a row says; empty where the brick has none. */
export const saidOf = (t: Words, key: string, holes?: Holes): string => (hasWords(key) ? t(key, holes) : '');

/** Where it stands, for whoever sent what is to be answered and for whoever received it. */
export function dealState(t: Words, { mode, state, side }: Deal): string {
  if (state === 'offered' && side === 'owner') return t('exchanges.state.offered.sent');
  if (state === 'asked' && side === 'owner' && mode !== 'give') return t('exchanges.state.asked.received');
  return saidOf(t, `exchanges.state.${mode}.${state}`);
}

export const verbWords = (t: Words, mode: Mode, verb: ExchangeVerb, holes: Holes): string =>
  saidOf(t, `exchanges.verb.${mode}.${verb}`, holes);

/** « Échelle de 3 mètres, avec Amina » */
export const dealTitle = (
  t: Words,
  { listing, other }: { listing: { title: string }; other: { firstName: string } },
): string => t('exchanges.page.title', { title: listing.title, name: other.firstName });

/** What the clock does next, as it is called for this way of sharing and on this side. */
export function timerSaid(t: Words, { mode, side }: { mode: Mode; side: string }, timer: string): string {
  const key = `exchanges.timer.${timer}`;
  const known = [`${key}.${mode}.${side}`, `${key}.${mode}`, `${key}.${side}`, key].find(hasWords);
  return known ? saidOf(t, known) : '';
}
