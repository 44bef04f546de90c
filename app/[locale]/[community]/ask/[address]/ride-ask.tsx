import { WordsProvider } from '@/components/forms/words-provider';
import { AskSeatForm } from '@/components/rides/ask-seat-form';
import { clockSaid, roomSaid } from '@/components/rides/said';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { parseDay, type Day } from '@/lib/ground/period';
import { day } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import { findRidePage } from '@/lib/rides/ride-page';
import type { Here } from '@/lib/web/visit';
import { askForSeat } from '../ride-actions';
import type { Asked } from './read';

type Wish = { day?: string; from?: string; to?: string };

/** What is asked of somebody who wants a seat; nothing to choose from when no departure has one. */
export async function RideAsk({ here, asked, wish }: { here: Here; asked: Asked; wish: Wish }) {
  const { locale, community } = here;
  const { listing } = asked;
  const t = words(locale);
  const of = { id: listing.id, communityId: community.id, seats: listing.units };
  const ride = await findRidePage(db(), of, realClock(), community.timeZone);
  const open = ride?.departures.filter(({ isCancelled, left }) => !isCancelled && left > 0) ?? [];
  if (!ride || open.length === 0) return <Notice look="warn">{t('rides.ask.none')}</Notice>;
  const name = listing.owner.firstName;
  const at = { locale, community: community.slug, listingId: listing.id };
  const gone = goneDay(
    open.map(({ day }) => day),
    wish.day,
  );
  return (
    <WordsProvider
      locale={locale}
      words={{
        ...wordsOf(locale, ['ground', 'exchanges', 'listings'], ['refused.', 'field.']),
        ...wordsOf(locale, ['rides'], ['ask.', 'refused.', 'post.car.']),
      }}
    >
      {gone && <Notice look="warn">{t('rides.ask.day-gone', { day: day(gone, locale) })}</Notice>}
      <AskSeatForm
        save={askForSeat.bind(null, at)}
        name={name}
        days={open.map((departure) => ({
          value: departure.day,
          label: t('rides.ask.day-option', {
            day: day(departure.day, locale),
            left: roomSaid(t, departure, listing.units),
          }),
        }))}
        stops={ride.stops.map((stop) => ({
          words: t('rides.ask.stop-option', {
            name: stop.name,
            time: clockSaid(ride.ride.departsMinute + stop.minutes, locale),
          }),
          metres: stop.metres,
        }))}
        seats={listing.units}
        priceCents={listing.priceCents}
        currency={community.currency}
        kept={keptIn(
          ride.stops.length,
          open.map(({ day }) => day),
          wish,
        )}
        note={t('rides.ask.note-first', { name })}
      >
        <p className="soft">
          {t('rides.ask.deadline', { name })} {t('rides.ask.cancel', { name })}
        </p>
      </AskSeatForm>
    </WordsProvider>
  );
}

/** The day that the address says, when it has no seat any more. */
function goneDay(days: readonly Day[], said: string | undefined): Day | null {
  const wished = parseDay(said ?? '');
  return wished && !days.includes(wished) ? wished : null;
}

/** What the address already says, as far as the ride has it. */
function keptIn(stops: number, days: readonly Day[], { day: said, from, to }: Wish) {
  const last = stops - 1;
  const isStop = (value: string | undefined): value is string =>
    value !== undefined && /^\d{1,2}$/.test(value) && Number(value) <= last;
  return {
    day: days.find((each) => each === said) ?? days[0] ?? '',
    from: isStop(from) ? from : '0',
    to: isStop(to) ? to : String(last),
  };
}
