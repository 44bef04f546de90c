import { DeedLine } from '@/components/listings/deed-line';
import { RemoveDialog } from '@/components/listings/remove-dialog';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { openVerbs } from '@/lib/ground/state-table';
import { isDraft, listingProcess } from '@/lib/listings/states';
import type { Here } from '@/lib/web/visit';
import {
  closeListing,
  duplicateListing,
  duplicatePlannedListing,
  duplicateRideListing,
  pauseListing,
  removeListing,
  reopenListing,
} from '../actions';

/** Each brick copies what it keeps of a listing. */
const duplicates = {
  good: duplicateListing,
  service: duplicatePlannedListing,
  space: duplicatePlannedListing,
  ride: duplicateRideListing,
};

/** What the owner may do with a listing now, as the table of its life says. */
export function Deeds({ here: { locale, community }, listing }: { here: Here; listing: ListingToEdit }) {
  const t = words(locale);
  const door = { locale, community: community.slug, listingId: listing.id };
  const open = openVerbs(listingProcess, listing.state, 'owner');
  return (
    <ul className="stack">
      {open.includes('reopen') && (
        <DeedLine save={reopenListing.bind(null, door)} words={t('listings.mine.reopen')} look="main" />
      )}
      {open.includes('pause') && (
        <DeedLine
          save={pauseListing.bind(null, door)}
          words={t('listings.mine.pause')}
          hint={t('listings.mine.pause-hint')}
        />
      )}
      {open.includes('close') && (
        <DeedLine
          save={closeListing.bind(null, door)}
          words={t('listings.mine.close')}
          hint={t('listings.mine.close-hint')}
        />
      )}
      <DeedLine
        save={duplicates[listing.type.subject].bind(null, door)}
        words={t('listings.mine.duplicate')}
        hint={t('listings.mine.duplicate-hint')}
      />
      <li>
        <RemoveDialog
          save={removeListing.bind(null, door)}
          title={listing.title || t('listings.post.draft.untitled')}
          isDraft={isDraft(listing.state)}
        />
      </li>
    </ul>
  );
}
