import { ArrowLeftRight, Check } from 'lucide-react';
import { OwnInstead } from '@/components/listings/own-instead';
import { Departures } from '@/components/rides/departures';
import { Formula, kilometres } from '@/components/rides/formula';
import { clockSaid, dateSaid, daysSaid, durationSaid, exceptionsSaid } from '@/components/rides/said';
import { Timetable } from '@/components/rides/timetable';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/panel';
import type { Day } from '@/lib/ground/period';
import { money } from '@/lib/i18n/format';
import { partCents } from '@/lib/rides/price-cap';
import type { RidePage } from '@/lib/rides/ride-page';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

type RideProps = PartProps & { ride: RidePage; today: Day };

/** What a ride says besides: its stops and days, the next departures, what a seat costs and why, and what is on board. */
export function RideParts(props: RideProps) {
  const { t, listing, ride } = props;
  const isOffer = listing.type.direction === 'offer';
  return (
    <>
      <Stops {...props} />
      {isOffer && (
        <Section id="departures" className="stack" title={t('rides.page.departures')}>
          <Next {...props} />
        </Section>
      )}
      {isOffer && <Costs {...props} />}
      {isOffer && (
        <Section id="options" className="stack" title={t('rides.page.options')}>
          <ul className="promise">
            {optionsOf(ride).map((key) => (
              <li key={key}>
                <Icon of={Check} />
                {t(key)}
              </li>
            ))}
          </ul>
          {ride.ride.prefersWomen && (
            <p>
              <strong>{t('rides.page.women')}</strong> {t('rides.page.women-note')}
            </p>
          )}
          <p className="soft">
            {t('rides.page.insurance')} {t('rides.page.late')}
          </p>
        </Section>
      )}
    </>
  );
}

function Stops(props: RideProps) {
  const { t, locale, ride, today } = props;
  const { metres, minutes, departsMinute } = ride.ride;
  const exceptions = exceptionsSaid(t, locale, ride.plan, today);
  return (
    <Section id="stops" className="stack" title={t('rides.page.timetable')}>
      <p>
        <strong>{daysSaid(t, locale, ride.plan)}</strong>
      </p>
      <p>
        {t('rides.page.timetable-lead', {
          time: clockSaid(departsMinute, locale),
          km: kilometres(metres, locale),
          duration: durationSaid(t, minutes),
        })}
      </p>
      <Timetable t={t} locale={locale} departsMinute={departsMinute} stops={ride.stops} />
      {exceptions && <p className="soft">{exceptions}</p>}
      {ride.stops.some(({ isFromBase }) => isFromBase) && (
        <p className="soft">{t('rides.post.route.attribution')}</p>
      )}
      <Return {...props} />
    </Section>
  );
}

/** To the way back: whoever rides along searches for it, and whoever drives publishes it. */
function Return({ t, locale, community, listing, ride }: RideProps) {
  const [start, end] = [ride.stops.at(-1)?.place, ride.stops[0]?.place];
  if (listing.type.direction !== 'offer' || !start || !end) return null;
  const { slug } = community;
  return (
    <p className="no-print">
      <OwnInstead
        community={slug}
        owner={listing.owner.id}
        own={
          <ButtonLink
            look="second"
            small
            icon={ArrowLeftRight}
            href={`${paths.myListing(locale, slug, listing.id)}#return`}
          >
            {t('rides.return.publish')}
          </ButtonLink>
        }
      >
        <ButtonLink
          look="second"
          small
          icon={ArrowLeftRight}
          rel="nofollow"
          href={paths.search(locale, slug, { kind: 'ride', start, end })}
        >
          {t('rides.return.find')}
        </ButtonLink>
      </OwnInstead>
    </p>
  );
}

function Next({ t, locale, community, listing, ride }: RideProps) {
  const address = listingAddress(listing);
  return (
    <Departures
      t={t}
      locale={locale}
      seats={listing.units}
      departures={ride.departures}
      whose={{ community: community.slug, owner: listing.owner.id }}
      askFor={(departure) => paths.ask(locale, community.slug, address, { day: departure })}
    />
  );
}

function Costs({ t, locale, community, listing, ride }: RideProps) {
  const { priceCents } = listing;
  const amount = (cents: number) => money(cents, community.currency, locale);
  if (priceCents === null || priceCents === 0) return null;
  const legs = ride.stops.slice(1).flatMap((to, at) => {
    const from = ride.stops[at];
    return from
      ? [{ from, to, cents: partCents(priceCents, to.metres - from.metres, ride.ride.metres) }]
      : [];
  });
  return (
    <Section id="costs" className="stack" title={t('rides.page.costs')}>
      <p>{t('rides.page.price', { amount: amount(priceCents) })}</p>
      <p className="soft">{t('rides.page.costs-lead')}</p>
      {legs.length > 1 && (
        <>
          <h3>{t('rides.page.parts')}</h3>
          <Facts
            facts={legs.map(({ from, to, cents }) => ({
              name: `${from.name} → ${to.name}`,
              value: amount(cents),
            }))}
          />
        </>
      )}
      {ride.formula && (
        <Formula
          t={t}
          locale={locale}
          currency={community.currency}
          formula={ride.formula}
          scale={{
            since: dateSaid(ride.scale.from, locale),
            source: ride.scale.source.words,
            url: ride.scale.source.url,
          }}
          isStraight={ride.ride.measured === 'straight'}
          heading="h3"
        />
      )}
    </Section>
  );
}

function optionsOf({ ride }: RidePage) {
  const { luggage, takesPets, isAccessible, hasChildSeat, allowsSmoking } = ride;
  return [
    `rides.luggage.${luggage}` as const,
    ...(takesPets ? (['rides.page.pets'] as const) : []),
    ...(isAccessible ? (['rides.page.accessible'] as const) : []),
    ...(hasChildSeat ? (['rides.page.child-seat'] as const) : []),
    allowsSmoking ? ('rides.page.smoking' as const) : ('rides.page.smoke-free' as const),
  ];
}
