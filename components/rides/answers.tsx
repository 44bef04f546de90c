import type { Locale } from '@/lib/ground/locale';
import { day, money } from '@/lib/i18n/format';
import type { RideToEdit } from '@/lib/rides/ride-to-edit';
import { clockSaid, daysSaid, exceptionsSaid, type Say } from './said';

type Props = {
  t: Say;
  locale: Locale;
  currency: string;
  ride: RideToEdit;
  route: NonNullable<RideToEdit['route']>;
};

/** The way and the days, as they were answered. */
export function RideAnswers({ t, locale, ride: { direction, seats }, route: { ride, stops } }: Props) {
  const { plan } = ride;
  const lines = [
    stops.map(({ name }) => name).join(' → '),
    `${daysSaid(t, locale, plan)}, ${clockSaid(ride.departsMinute, locale)}`,
    plan.repeats === 'weekly' &&
      t('listings.post.check.when-from', { from: day(plan.firstDay, locale, true) }),
    exceptionsSaid(t, locale, plan, plan.firstDay),
    direction === 'request' && t('rides.formula.seats', { count: seats }),
  ];
  return <Lines lines={lines} />;
}

/** The seats and their price with the most that it may be, the car, and what whoever gets in must know. */
export function CarAnswers({ t, locale, currency, ride, route }: Props) {
  const { seats, priceCents, capCents } = ride;
  const { carPower, isElectric, tollsCents, parkingCents, luggage, statedAt, ...aboard } = route.ride;
  const amount = (cents: number) => money(cents, currency, locale);
  const lines = [
    t('rides.formula.seats', { count: seats }),
    priceCents === null ? t('rides.page.price-free') : t('rides.page.price', { amount: amount(priceCents) }),
    capCents !== null && t('rides.formula.cap-said', { amount: amount(capCents) }),
    carPower !== null &&
      (carPower >= 7 ? t('rides.post.car.power-most') : t('rides.post.car.power-cv', { cv: carPower })),
    isElectric && t('rides.post.car.electric'),
    tollsCents > 0 && t('rides.check.tolls', { amount: amount(tollsCents) }),
    parkingCents > 0 && t('rides.check.parking', { amount: amount(parkingCents) }),
    t(`rides.luggage.${luggage}`),
    aboard.takesPets && t('rides.post.car.pets'),
    aboard.isAccessible && t('rides.post.car.accessible'),
    aboard.hasChildSeat && t('rides.post.car.child-seat'),
    aboard.allowsSmoking && t('rides.post.car.smoking'),
    aboard.prefersWomen && t('rides.page.women'),
    statedAt !== null && t('rides.post.car.states'),
  ];
  return <Lines lines={lines} />;
}

const Lines = ({ lines }: { lines: readonly (string | false | null)[] }) =>
  lines.filter((line) => Boolean(line)).map((line) => <div key={String(line)}>{line}</div>);
