import { RemovalForm } from '@/components/listings/removal-form';
import { Panel } from '@/components/ui/panel';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { Here } from '@/lib/web/visit';
import { removeListing } from '../actions';
import { PublicLink } from './public-link';

/** For moderators: a listing of somebody else, and its removal with a reason that its owner reads. */
export function Moderate({ here, listing }: { here: Here; listing: ListingToEdit }) {
  const { locale, community } = here;
  const t = words(locale);
  return (
    <>
      <h1>{listing.title}</h1>
      <PublicLink here={here} listing={listing} />
      <Panel className="stack">
        <h2>{t('listings.mine.moderate')}</h2>
        <p>{t('listings.mine.moderate-body', { name: listing.ownerName })}</p>
        <RemovalForm
          save={removeListing.bind(null, { locale, community: community.slug, listingId: listing.id })}
        />
      </Panel>
    </>
  );
}
