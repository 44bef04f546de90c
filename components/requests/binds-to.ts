import type { WordKey } from '@/lib/i18n/words';

type Kind = {
  subject: 'good' | 'service' | 'ride' | 'space';
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
};

/** What answering a request binds to: a loan, a gift, a price of one's own. */
export function bindsTo({ subject, mode }: Kind): WordKey {
  if (subject === 'good') return `requests.binds.${mode}`;
  if (subject === 'ride') return 'requests.binds.ride';
  const isFree = mode === 'give' || mode === 'lend';
  return isFree ? `requests.binds.${subject}.free` : `requests.binds.${subject}.priced`;
}
