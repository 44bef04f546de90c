import { priceSaid } from '@/components/listings/price-said';
import { kindPicture, kindSaid } from '@/components/listings/kind-said';
import { ModeBadge } from '@/components/ui/badge';
import { Card, CardGrid } from '@/components/ui/card';
import { day, time } from '@/lib/i18n/format';
import { listingAddress, paths } from '@/lib/web/paths';
import type { RidesFound } from './rides-found';
import type { SearchProps } from './search-props';

/** Rides that pass where somebody wants to get on and off: hours, places, seats and price of that part of the way. */
export function RideList({ t, locale, community, rides }: SearchProps & { rides: RidesFound }) {
  return (
    <CardGrid four label={t('listings.search.results')}>
      {rides.rides.map(({ card, departure, from, to, seatsLeft, seatCents }) => (
        <Card
          key={card.id}
          href={paths.listing(locale, community.slug, listingAddress(card))}
          title={card.title}
          theme={card.theme}
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
        </Card>
      ))}
    </CardGrid>
  );
}
