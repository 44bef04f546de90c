import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import type { RideToEdit } from '@/lib/rides/ride-to-edit';
import { clockSaid, daysSaid, type Say } from './said';

type Props = {
  t: Say;
  locale: Locale;
  currency: string;
  ride: RideToEdit;
  route: NonNullable<RideToEdit['route']>;
};

/** The way and the days, as they were answered. */
export function RideAnswers({ t, locale, route: { ride, stops } }: Props) {
  return (
    <>
      {stops.map(({ name }) => name).join(' → ')}
      <br />
      {daysSaid(t, locale, ride.plan)}, {clockSaid(ride.departsMinute, locale)}
    </>
  );
}

/** The seats and their price, with the most that it may be. */
export function CarAnswers({ t, locale, currency, ride }: Props) {
  const { seats, priceCents, capCents } = ride;
  return (
    <>
      {t('rides.formula.seats', { count: seats })}
      <br />
      {priceCents === null
        ? t('rides.page.price-free')
        : t('rides.page.price', { amount: money(priceCents, currency, locale) })}
      {capCents !== null && (
        <>
          <br />
          {t('rides.formula.cap-said', { amount: money(capCents, currency, locale) })}
        </>
      )}
    </>
  );
}
