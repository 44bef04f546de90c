import type { CardWords } from '@/components/listings/listing-card';
import { kindSaid } from '@/components/listings/kind-said';
import { priceSaid } from '@/components/listings/price-said';
import type { Locale } from '@/lib/ground/locale';
import { parseDay } from '@/lib/ground/period';
import { day, dayTime, distance, time } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { ListingCard } from '@/lib/listings/cards';

type Here = { currency: string; timeZone: string };

/** What a card says, in the page's language. */
export function cardWords(
  t: Words,
  locale: Locale,
  card: ListingCard & { meters?: number | null },
  here: Here,
): CardWords {
  return {
    badge: kindSaid(t, card),
    price: priceSaid(t, locale, here.currency, card),
    place: [card.meters == null ? null : distance(card.meters, locale), card.commune]
      .filter(Boolean)
      .join(' · '),
    hint: hintOf(t, locale, card, here),
    who: card.owner.organisation ?? card.owner.firstName,
    status: t(`ground.status.${card.owner.status}`),
    reviews: card.reviews.count >= 3 ? t('listings.card.reviews', card.reviews) : null,
  };
}

/** When it can be had, in a few words. */
function hintOf(t: Words, locale: Locale, card: ListingCard, { timeZone }: Here): string {
  const { subject, mode, direction, departure, prefersWomen, isFreeNow, units, unitsLeft } = card;
  if (direction === 'request') return t('listings.card.is-wanted');
  if (subject === 'ride') {
    if (!departure) return t('listings.card.no-departure');
    const until = time(new Date(departure.until), timeZone, locale);
    const when = `${dayTime(new Date(departure.at), timeZone, locale)} → ${until}`;
    const next = t('listings.card.departure', { when, count: departure.seats });
    return prefersWomen ? `${next} · ${t('rides.page.women')}` : next;
  }
  if (subject === 'service' || subject === 'space') return t('listings.card.by-time');
  if (mode === 'lend' || mode === 'rent') return againOn(t, locale, card);
  if (unitsLeft > 0 && unitsLeft < units) return t('listings.card.left', { count: unitsLeft });
  return t(isFreeNow ? 'listings.card.is-free.give' : 'listings.card.is-taken.give');
}

/** « Libre samedi 28 novembre » */
function againOn(t: Words, locale: Locale, { isFreeNow, freeOn }: ListingCard): string {
  if (isFreeNow) return t('listings.card.is-free.lend');
  const again = parseDay(freeOn ?? '');
  return again ? t('listings.card.free-on', { day: day(again, locale) }) : t('listings.card.is-taken.lend');
}
