import { MessageCircleQuestion, Pencil } from 'lucide-react';
import { WordsProvider } from '@/components/forms/words-provider';
import { OwnInstead } from '@/components/listings/own-instead';
import { KeptWay } from '@/components/rides/kept-way';
import { roomSaid } from '@/components/rides/said';
import { Button, ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { day, money } from '@/lib/i18n/format';
import { wordsOf } from '@/lib/i18n/words';
import type { RidePage } from '@/lib/rides/ride-page';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

/** The one thing that the page of a ride is for: the day, and the button that leads to asking. No script is needed. */
export function RidePanel({ t, locale, community, listing, ride }: PartProps & { ride: RidePage }) {
  const { priceCents, units } = listing;
  const open = ride.departures.filter(({ isCancelled, left }) => !isCancelled && left > 0);
  const address = listingAddress(listing);
  const whose = { community: community.slug, owner: listing.owner.id };
  return (
    <Panel className="sticky no-print stack">
      <p className="lead">
        {priceCents === null || priceCents === 0
          ? t('rides.page.price-free')
          : t('rides.page.price', { amount: money(priceCents, community.currency, locale) })}
      </p>
      <OwnInstead
        {...whose}
        own={
          <ButtonLink wide icon={Pencil} href={paths.myListing(locale, community.slug, listing.id)}>
            {t('listings.page.own.manage')}
          </ButtonLink>
        }
      >
        {open.length === 0 ? (
          <p>{t('rides.page.departures-none')}</p>
        ) : (
          <form action={paths.ask(locale, community.slug, address)} className="stack">
            <WordsProvider locale={locale} words={wordsOf(locale, ['rides'], ['ask.day', 'page.way'])}>
              <KeptWay
                days={open.map((departure) => ({
                  value: departure.day,
                  label: t('rides.ask.day-option', {
                    day: day(departure.day, locale),
                    left: roomSaid(t, departure, units),
                  }),
                }))}
                stops={ride.stops}
                priceCents={priceCents}
                currency={community.currency}
              />
            </WordsProvider>
            <Button type="submit" wide>
              {t('rides.ask.send')}
            </Button>
          </form>
        )}
      </OwnInstead>
      <OwnInstead {...whose} own={<p className="as-button">{t('listings.page.own')}</p>}>
        <ButtonLink
          look="quiet"
          icon={MessageCircleQuestion}
          href={paths.question(locale, community.slug, address)}
        >
          {t('listings.page.ask.question')}
        </ButtonLink>
      </OwnInstead>
    </Panel>
  );
}
