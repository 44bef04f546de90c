import { priceSaid } from '@/components/listings/price-said';
import { kindPicture, kindSaid } from '@/components/listings/kind-said';
import { ModeBadge } from '@/components/ui/badge';
import { OwnInstead } from '@/components/listings/own-instead';
import { Card, CardGrid } from '@/components/ui/card';
import { Go } from '@/components/ui/go';
import { day, time } from '@/lib/i18n/format';
import type { FoundRide } from '@/lib/rides/find-rides';
import { listingAddress, paths } from '@/lib/web/paths';
import type { RidesFound } from './rides-found';
import type { SearchProps } from './search-props';

/** Rides that pass where somebody wants to get on and off: hours, places, seats and price of that part of the way. */
export function RideList({ t, locale, community, rides }: SearchProps & { rides: RidesFound }) {
  return (
    <CardGrid four label={t('listings.search.results')}>
      {rides.rides.map(({ card, match, departure, from, to, seatsLeft, seatCents }) => (
        <Card
          key={card.id}
          href={paths.listing(locale, community.slug, listingAddress(card), wayOf({ match, departure }))}
          title={card.title}
          theme={card.theme}
          isRide
          badge={<ModeBadge mode={kindPicture(card)} words={kindSaid(t, card)} />}
          price={priceSaid(t, locale, community.currency, { ...card, priceCents: seatCents })}
        >
          <p className="meta">{day(departure.day, locale)}</p>
          <p className="meta">
            {time(from.at, community.timeZone, locale)} → {time(to.at, community.timeZone, locale)}
          </p>
          <p className="meta">
            {from.name} → {to.name}
          </p>
          {card.prefersWomen && <p className="meta">{t('rides.page.women')}</p>}
          <p className="meta free">{t('listings.search.seats', { count: seatsLeft })}</p>
          <OwnInstead community={community.slug} owner={card.owner.id} own={null}>
            <p className="meta deed">
              <Go
                rel="nofollow"
                href={paths.ask(locale, community.slug, listingAddress(card), wayOf({ match, departure }))}
                aria-label={t('rides.page.ask-day-label', { day: day(departure.day, locale) })}
              >
                {t('rides.page.ask-day')}
              </Go>
            </p>
          </OwnInstead>
        </Card>
      ))}
    </CardGrid>
  );
}

/** The day and the two stops that were found, as the pages of a ride read them in their address. */
const wayOf = ({ departure, match }: Pick<FoundRide, 'departure' | 'match'>) => ({
  day: departure.day,
  from: match.fromStop,
  to: match.toStop,
});
