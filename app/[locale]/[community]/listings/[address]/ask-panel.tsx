import { MessageCircleQuestion, Pencil } from 'lucide-react';
import { PeriodFields } from '@/components/exchanges/period-fields';
import { OwnInstead } from '@/components/listings/own-instead';
import { Button, ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Panel } from '@/components/ui/panel';
import { packDays, type CalendarDay } from '@/lib/exchanges/calendar';
import type { Day } from '@/lib/ground/period';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';
import { Rates } from './rates';

/** The one thing this page is for: the days and the button that leads to asking. A plain form: no JavaScript is needed. */
export function AskPanel({
  t,
  locale,
  community,
  listing,
  days,
  today,
}: PartProps & { days: readonly CalendarDay[]; today: Day }) {
  const isByDays = isAskedByDays(listing);
  const ask = paths.ask(locale, community.slug, listingAddress(listing));
  const isPromised = listing.unitsLeft === 0;
  const whose = { community: community.slug, owner: listing.owner.id };
  return (
    <Panel className="sticky no-print">
      <form action={ask} className="stack">
        {isByDays && <PeriodFields days={packDays(days)} today={today} maxDays={listing.maxDays} />}
        {isPromised && <p>{t('listings.page.ask.promised')}</p>}
        <OwnInstead
          {...whose}
          own={
            <ButtonLink wide icon={Pencil} href={paths.myListing(locale, community.slug, listing.id)}>
              {t('listings.page.own.manage')}
            </ButtonLink>
          }
        >
          <Button type="submit" wide>
            {locale === 'fr' ? listing.type.verbFr : listing.type.verbEn}
          </Button>
          {listing.mode === 'sell' && (
            <p className="soft">{t('listings.page.ask.only-asks', { name: listing.owner.firstName })}</p>
          )}
        </OwnInstead>
      </form>
      {isByHourToo(listing) && (
        <OwnInstead {...whose} own={null}>
          <p>
            <Go href={paths.ask(locale, community.slug, listingAddress(listing), { by: 'hours' })}>
              {t('listings.page.ask.by-hour')}
            </Go>
          </p>
        </OwnInstead>
      )}
      <Rates t={t} locale={locale} community={community} listing={listing} />
      <OwnInstead {...whose} own={<p className="as-button">{t('listings.page.own')}</p>}>
        <ButtonLink
          look="quiet"
          icon={MessageCircleQuestion}
          href={paths.question(locale, community.slug, listingAddress(listing))}
        >
          {t('listings.page.ask.question')}
        </ButtonLink>
      </OwnInstead>
    </Panel>
  );
}

/** Let by the day, and for a few hours as well. */
const isByHourToo = (listing: PartProps['listing']): boolean =>
  listing.mode === 'rent' && listing.hourCents !== null && isAskedByDays(listing);

/** Whole days of a thing that comes back; what is let by the hour alone, and what stays, is chosen on the next page. */
function isAskedByDays({ type, mode, hourCents, dayCents, weekCents }: PartProps['listing']): boolean {
  if (type.subject !== 'good') return false;
  return (
    mode === 'lend' || (mode === 'rent' && (hourCents === null || dayCents !== null || weekCents !== null))
  );
}
