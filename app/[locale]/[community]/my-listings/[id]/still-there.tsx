import { DeedLine } from '@/components/listings/deed-line';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { day } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { lastShownDay } from '@/lib/listings/expiry';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isShown, mayBeStillThere } from '@/lib/listings/states';
import type { Here } from '@/lib/web/visit';
import { closeListing, stillThere } from '../actions';

type Props = { here: Here; listing: ListingToEdit };

/** The question of the mail, answered with one tap. */
export function StillThere({ here, listing }: Props) {
  if (!mayBeStillThere(listing.state)) return null;
  const { locale, community } = here;
  const t = words(locale);
  const { title } = listing;
  const door = { locale, community: community.slug, listingId: listing.id };
  return (
    <Panel className="stack">
      <h2>{t('listings.mine.still.title')}</h2>
      <p>
        {isShown(listing.state)
          ? t('listings.mine.still.body', { title, day: lastDay(here, listing) })
          : t('listings.mine.still.expired', { title })}
      </p>
      <ul className="stack">
        <DeedLine save={stillThere.bind(null, door)} words={t('listings.mine.still.yes')} look="main" />
        <DeedLine save={closeListing.bind(null, door)} words={t('listings.mine.still.no')} look="quiet" />
      </ul>
    </Panel>
  );
}

const told = {
  saved: 'listings.mine.done.saved',
  paused: 'listings.mine.done.paused',
  reopened: 'listings.mine.done.reopened',
  closed: 'listings.mine.done.closed',
} as const;
const isTold = (done: string): done is keyof typeof told => done in told;

/** What was done a moment ago. */
export function Happened({ here, listing, done }: Props & { done?: string }) {
  const t = words(here.locale);
  if (done === 'still-there')
    return (
      <Notice look="good" live>
        {t('listings.mine.still.thanks', { day: lastDay(here, listing) })}
      </Notice>
    );
  if (!done || !isTold(done)) return null;
  return (
    <Notice look="good" live>
      {t(told[done])}
    </Notice>
  );
}

const lastDay = ({ locale, community }: Here, { expiresAt }: ListingToEdit): string =>
  expiresAt ? day(lastShownDay(expiresAt, community.timeZone), locale) : '';
