import { ListingCard } from '@/components/listings/listing-card';
import { Heart } from '@/components/saved/heart';
import { CardGrid } from '@/components/ui/card';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import type { ListingCard as Row } from '@/lib/listings/cards';
import { cardWords } from './card-words';
import { listingAddress, paths } from '@/lib/web/paths';

type Props = {
  t: Words;
  locale: Locale;
  community: Pick<Community, 'slug' | 'currency' | 'timeZone'>;
  cards: readonly (Row & { meters?: number | null })[];
  label?: string;
  four?: boolean;
};

/** Listings as a grid of cards; the first two are not loaded lazily. */
export function Cards({ t, locale, community, cards, label, four = true }: Props) {
  return (
    <CardGrid four={four} label={label}>
      {cards.map((card, at) => (
        <ListingCard
          key={card.id}
          row={card}
          href={paths.listing(locale, community.slug, listingAddress(card))}
          words={cardWords(t, locale, card, community)}
          eager={at < 2}
          aside={
            <Heart
              community={community.slug}
              listingId={card.id}
              words={t('saved.heart.this', { title: card.title })}
              href={paths.favourites(locale, community.slug, { keep: card.id })}
            />
          }
        />
      ))}
    </CardGrid>
  );
}
