import { Heart } from '@/components/saved/heart';
import { paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

/** Keeps this listing among one's favourites. */
export function KeepHeart({ t, locale, community, listing }: PartProps) {
  return (
    <p className="no-print">
      <Heart
        community={community.slug}
        listingId={listing.id}
        words={t('saved.heart.this', { title: listing.title })}
        href={paths.favourites(locale, community.slug, { keep: listing.id })}
        wide={t('saved.heart.keep')}
      />
    </p>
  );
}
