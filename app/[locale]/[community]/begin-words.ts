import type { Wish } from '@/components/ui/express-wish';
import { beginWording } from '@/lib/exchanges/begin-early';
import type { Words } from '@/lib/i18n/words';

/** What a consumer ticks who wants a professional to begin within the time for giving up. `name`: the professional's. */
export const beginWords = (t: Words, name: string): Wish => ({
  title: t('exchanges.begin.title'),
  why: t('exchanges.begin.why', { name }),
  wording: t(`exchanges.begin.wording.${beginWording}`),
  version: beginWording,
});
