import { kindPicture, kindSaid } from '@/components/listings/kind-said';
import { PhotoPicture } from '@/components/listings/photo-picture';
import { ModeBadge } from '@/components/ui/badge';
import { BackLink } from '@/components/ui/back-link';
import { ThemeDrawing } from '@/components/ui/card';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import type { ListingPage } from '@/lib/listings/listing-page';
import { listingAddress, paths } from '@/lib/web/paths';

type Props = { t: Words; locale: Locale; community: string; listing: ListingPage; title: string };

/** What the page is about: its title, then the thing with its picture, its commune and its owner. */
export function Summary({ t, locale, community, listing, title }: Props) {
  const [photo] = listing.photos;
  const href = paths.listing(locale, community, listingAddress(listing));
  const name = listing.owner.organisation ?? listing.owner.firstName;
  return (
    <>
      <header>
        <BackLink href={href} words={t('exchanges.ask.back')} />
        <h1>{title}</h1>
      </header>
      <div className={`exchange-head th-${listing.theme}`}>
        <div className="pic">
          {photo ? (
            <PhotoPicture id={photo.id} alt="" sizes="7rem" eager />
          ) : (
            <ThemeDrawing theme={listing.theme} isRide={listing.type.subject === 'ride'} eager />
          )}
        </div>
        <div className="stack-2">
          <p>
            <strong>
              <Go href={href}>{listing.title}</Go>
            </strong>
          </p>
          <p className="soft">{t('exchanges.ask.whose', { name, place: listing.commune })}</p>
          <p>
            <ModeBadge mode={kindPicture(listing.type)} words={kindSaid(t, listing.type)} />
          </p>
        </div>
      </div>
    </>
  );
}
