import { WordsProvider } from '@/components/forms/words-provider';
import { CancelDepartureForm } from '@/components/rides/cancel-departure-form';
import { ReturnLine } from '@/components/rides/return-line';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { listPassengers, type Passenger } from '@/lib/exchanges/passengers';
import { realClock } from '@/lib/gateways/clock';
import { day, shortDay, weekday } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isDraft } from '@/lib/listings/states';
import { findRidePage, type RidePage } from '@/lib/rides/ride-page';
import { paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';
import { draftReturnHere } from '../../return-actions';
import { cancelDepartureHere } from '../ride-actions';

type Props = { here: Here; listing: ListingToEdit; done?: string };

/** Who comes along on a ride of one's own, and the way not to leave on a day. */
export async function RideDays({ here, listing, done }: Props) {
  const { locale, community, actor } = here;
  const { subject, direction } = listing.type;
  if (subject !== 'ride' || direction !== 'offer' || isDraft(listing.state)) return null;
  const t = words(locale);
  const of = { id: listing.id, communityId: community.id, seats: listing.units };
  const now = realClock();
  const ride = await findRidePage(db(), of, now, community.timeZone);
  if (!ride) return null;
  const passengers = await listPassengers(db(), actor, listing.id, now);
  const told = /^departure-(\d{1,4})$/.exec(done ?? '')?.[1];
  return (
    <>
      {told !== undefined && (
        <Notice look="good" live>
          {t('rides.cancel.done', { count: Number(told) })}
        </Notice>
      )}
      <Section id="passengers" className="stack" title={t('rides.cancel.passengers-title')}>
        <Passengers here={here} ride={ride} passengers={passengers} />
      </Section>
      <ReturnLine
        t={t}
        save={draftReturnHere.bind(null, { locale, community: community.slug, listingId: listing.id })}
      />
      <Section id="cancel-departure" className="stack" title={t('rides.cancel.title')}>
        <p className="soft">{t('rides.cancel.lead')}</p>
        <WordsProvider
          locale={locale}
          words={{
            ...wordsOf(locale, ['listings', 'exchanges', 'ground'], ['refused.', 'field.']),
            ...wordsOf(locale, ['rides'], ['cancel.', 'refused.']),
          }}
        >
          <CancelDepartureForm
            save={cancelDepartureHere.bind(null, {
              locale,
              community: community.slug,
              listingId: listing.id,
            })}
            days={daysOf(here, ride, passengers)}
            isWeekly={ride.plan.repeats === 'weekly'}
          />
        </WordsProvider>
      </Section>
    </>
  );
}

/** The departures that are not called off yet, each with how many people would be told. */
function daysOf({ locale }: Here, { departures }: RidePage, passengers: readonly Passenger[]) {
  const t = words(locale);
  return departures
    .filter(({ isCancelled }) => !isCancelled)
    .map((departure) => {
      const count = passengers.filter((one) => one.day === departure.day).length;
      const said = `${weekday(departure.day, locale, 'short')} ${shortDay(departure.day, locale)}`;
      return {
        value: departure.day,
        label:
          count === 0
            ? t('rides.cancel.nobody', { day: said })
            : t('rides.cancel.option', { count, day: said }),
      };
    });
}

type PassengersProps = { here: Here; ride: RidePage; passengers: readonly Passenger[] };

function Passengers({ here: { locale, community }, ride, passengers }: PassengersProps) {
  const t = words(locale);
  if (passengers.length === 0) return <p className="soft">{t('rides.cancel.passengers-none')}</p>;
  const nameOf = (position: number) => ride.stops[position]?.name ?? '';
  return (
    <ul className="departures">
      {passengers.map(({ exchangeId, day: on, name, units, fromStop, toStop, isAgreed }) => (
        <li key={exchangeId}>
          <span>{day(on, locale)}</span>
          <Go href={paths.exchange(locale, community.slug, exchangeId)}>
            {t('rides.cancel.passengers', { name, from: nameOf(fromStop), to: nameOf(toStop) })}
          </Go>
          <span className="soft">
            {t('rides.formula.seats', { count: units })},{' '}
            {t(isAgreed ? 'rides.cancel.agreed' : 'rides.cancel.asked')}
          </span>
        </li>
      ))}
    </ul>
  );
}
