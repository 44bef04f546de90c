import { ExternalLink } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { listingAddress, paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';

/** The way to what everybody sees; nothing for a draft. */
export function PublicLink({ here: { locale, community }, listing }: { here: Here; listing: ListingToEdit }) {
  if (listing.number === null || listing.slug === null) return null;
  const address = listingAddress({ number: listing.number, slug: listing.slug });
  return (
    <p>
      <ButtonLink look="second" icon={ExternalLink} href={paths.listing(locale, community.slug, address)}>
        {words(locale)('listings.mine.see')}
      </ButtonLink>
    </p>
  );
}
