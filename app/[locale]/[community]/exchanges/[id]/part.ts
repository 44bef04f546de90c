import type { Community } from '@/lib/communities/queries';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { Actor } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';

/** What each part of the page is given. */
export type ExchangePart = {
  t: Words;
  locale: Locale;
  community: Community;
  actor: Actor;
  exchange: ExchangePage;
  now: Date;
};
