import { WordsProvider } from '@/components/forms/words-provider';
import { OfferSeatForm } from '@/components/rides/offer-seat-form';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { day, money, signOf } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import { capCents } from '@/lib/rides/price-cap';
import { findRidePage, type RidePage } from '@/lib/rides/ride-page';
import { carPowers } from '@/lib/rides/scale';
import { clockText } from '@/lib/rides/timetable';
import type { Here } from '@/lib/web/visit';
import { offerSeat } from '../ride-actions';
import type { Asked } from './read';

/** « J’ai une place »: what is asked of a driver who answers somebody looking for a ride. */
export async function RideOffer({ here, asked: { listing } }: { here: Here; asked: Asked }) {
  const { locale, community } = here;
  const t = words(locale);
  const of = { id: listing.id, communityId: community.id, seats: listing.units };
  const ride = await findRidePage(db(), of, realClock(), community.timeZone);
  if (!ride || ride.departures.length === 0)
    return <Notice look="warn">{t('rides.page.departures-none')}</Notice>;
  const name = listing.owner.firstName;
  const { departsMinute, minutes } = ride.ride;
  return (
    <WordsProvider
      locale={locale}
      words={{
        ...wordsOf(locale, ['ground', 'exchanges', 'listings'], ['refused.', 'field.']),
        ...wordsOf(locale, ['rides'], ['ask.', 'offer.', 'refused.', 'post.car.']),
      }}
    >
      <OfferSeatForm
        save={offerSeat.bind(null, { locale, community: community.slug, listingId: listing.id })}
        name={name}
        days={ride.departures.map((each) => ({ value: each.day, label: day(each.day, locale) }))}
        fromTime={clockText(departsMinute)}
        toTime={clockText(departsMinute + Math.max(1, minutes))}
        sign={signOf(community.currency, locale)}
        caps={capsSaid(here, ride, listing.units)}
        note={t('rides.offer.note-first', { name })}
      />
    </WordsProvider>
  );
}

/** The cap for all the seats that are looked for, from the smallest car to the largest. */
function capsSaid({ locale, community }: Here, { ride, scale }: RidePage, seats: number): string {
  const [small, large] = [carPowers[0], carPowers[carPowers.length - 1] ?? 7].map((power) => {
    const costs = {
      metres: ride.metres,
      car: { power, isElectric: false },
      tollsCents: 0,
      parkingCents: 0,
      seats,
    };
    return money(capCents(costs, scale) * seats, community.currency, locale);
  });
  return words(locale)('rides.offer.caps', { small: small ?? '', large: large ?? '' });
}
