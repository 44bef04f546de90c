import type { CardWords } from '@/components/listings/listing-card';
import type { Locale } from '@/lib/ground/locale';
import { distance } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { ListingCard } from '@/lib/listings/cards';

/** What a card says, in the page's language. */
export function cardWords(
  t: Words,
  locale: Locale,
  card: ListingCard & { meters?: number | null },
): CardWords {
  const isGift = card.mode === 'give';
  const hint = card.isFreeNow
    ? t(isGift ? 'listings.card.is-free.give' : 'listings.card.is-free.lend')
    : t(isGift ? 'listings.card.is-taken.give' : 'listings.card.is-taken.lend');
  return {
    badge: t(`listings.card.${card.mode}`),
    price: t('listings.card.free'),
    place: [card.meters == null ? null : distance(card.meters, locale), card.commune]
      .filter(Boolean)
      .join(' · '),
    hint,
    who: card.owner.organisation ?? card.owner.firstName,
    status: t(`ground.status.${card.owner.status}`),
    reviews: card.reviews.count >= 3 ? t('listings.card.reviews', card.reviews) : null,
  };
}
