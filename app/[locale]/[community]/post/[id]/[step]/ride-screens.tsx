import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { CarForm } from '@/components/rides/car-form';
import { dateSaid } from '@/components/rides/said';
import { RouteForm } from '@/components/rides/route-form';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { dayAt, type Day } from '@/lib/ground/period';
import type { Locale } from '@/lib/ground/locale';
import { signOf } from '@/lib/i18n/format';
import { words, wordsOf, type WordBook } from '@/lib/i18n/words';
import { mostSeats, mostStops } from '@/lib/rides/input';
import { listMeetingPoints, pointLabel } from '@/lib/rides/meeting-points';
import { isDraft } from '@/lib/listings/states';
import { rideToEdit, type RideToEdit } from '@/lib/rides/ride-to-edit';
import { clockText } from '@/lib/rides/timetable';
import { saveCarAnswer, saveRouteAnswer } from '../../ride-actions';
import { spokenIn } from '../../spoken-in';
import { amount } from './kept-in';
import type { ScreenProps } from './screen-props';

const usualSeats = 3;

/** Where the ride goes and when. */
export async function RouteScreen({ here: { locale, community }, listing, door, form }: ScreenProps) {
  const today = dayAt(realClock(), community.timeZone);
  const ride = await rideToEdit(db(), community.id, listing.id, today);
  if (!ride) notFound();
  const points = await listMeetingPoints(db(), community.id, { limit: 300 });
  return (
    <WordsProvider locale={locale} words={spoken(locale)}>
      <RouteForm
        {...form}
        save={saveRouteAnswer.bind(null, door)}
        near={`${community.centre.lat},${community.centre.lng}`}
        points={points.map(({ name, commune }) => pointLabel(name, commune))}
        isFromBase={points.some(({ source }) => source === 'bnlc')}
        today={today}
        isRequest={ride.direction === 'request'}
        mostStops={mostStops}
        mostSeats={mostSeats}
        kept={keptRoute(ride, today, isDraft(listing.state))}
      />
    </WordsProvider>
  );
}

/** The car and what a seat costs. */
export async function CarScreen({ here: { locale, community }, listing, door, form }: ScreenProps) {
  const ride = await rideToEdit(db(), community.id, listing.id, dayAt(realClock(), community.timeZone));
  if (ride?.direction !== 'offer') notFound();
  if (!ride.route) return <Notice look="warn">{words(locale)('rides.post.car.no-route')}</Notice>;
  const { metres, measured } = ride.route.ride;
  return (
    <WordsProvider locale={locale} words={spoken(locale)}>
      <CarForm
        {...form}
        save={saveCarAnswer.bind(null, door)}
        currency={community.currency}
        sign={signOf(community.currency, locale)}
        mostSeats={mostSeats}
        way={{ metres, isStraight: measured === 'straight' }}
        scale={ride.scale}
        since={dateSaid(ride.scale.from, locale)}
        kept={keptCar(ride, ride.route.ride, locale)}
      />
    </WordsProvider>
  );
}

const spoken = (locale: Locale): WordBook => ({
  ...wordsOf(locale, ...spokenIn),
  ...wordsOf(locale, ['rides'], ['post.', 'refused.', 'formula.', 'luggage.']),
});

/** A draft whose first day is over is asked for another. */
function keptRoute({ route, seats }: RideToEdit, today: Day, isDrafted: boolean) {
  const { plan, departsMinute } = route?.ride ?? { plan: null, departsMinute: null };
  return {
    stops: route?.stops.map(({ name }) => name) ?? ['', ''],
    spots: route?.stops.map(({ spot }) => spot) ?? [],
    repeats: plan?.repeats ?? 'once',
    weekdays: plan?.weekdays.map(String) ?? [],
    firstDay: isDrafted && plan && plan.firstDay < today ? '' : (plan?.firstDay ?? today),
    lastDay: plan?.lastDay ?? '',
    exceptions: plan?.exceptions ?? [],
    departs: departsMinute === null ? '' : clockText(departsMinute),
    seats: String(seats),
  };
}

function keptCar(
  { seats, priceCents }: RideToEdit,
  ride: NonNullable<RideToEdit['route']>['ride'],
  locale: Locale,
) {
  const { carPower, tollsCents, parkingCents, luggage, takesPets, isAccessible, hasChildSeat } = ride;
  const { allowsSmoking, prefersWomen } = ride;
  return {
    seats: String(carPower === null && seats === 1 ? usualSeats : seats),
    power: carPower === null ? '' : String(carPower),
    tolls: tollsCents === 0 ? '' : amount(tollsCents, locale),
    parking: parkingCents === 0 ? '' : amount(parkingCents, locale),
    price: priceCents === null ? '' : amount(priceCents, locale),
    ...{ luggage, takesPets, isAccessible, hasChildSeat, allowsSmoking, prefersWomen },
    isElectric: ride.isElectric,
    states: ride.statedAt !== null,
  };
}
