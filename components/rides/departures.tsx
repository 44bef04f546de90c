import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { day } from '@/lib/i18n/format';
import type { ShownDeparture } from '@/lib/rides/ride-page';
import { roomSaid, type Say } from './said';

type Props = {
  t: Say;
  locale: Locale;
  seats: number;
  departures: readonly ShownDeparture[];
  /** the address at which a seat of a day is asked for */
  askFor: (day: string) => string;
};

/** The next departures, each with the room that it has and the way to ask for a seat. */
export function Departures({ t, locale, seats, departures, askFor }: Props) {
  if (departures.length === 0) return <p className="soft">{t('rides.page.departures-none')}</p>;
  return (
    <ul className="departures">
      {departures.map((departure) => {
        const said = day(departure.day, locale);
        return (
          <li key={departure.day}>
            <time dateTime={departure.departsAt.toISOString()}>{said}</time>
            <Badge>{roomSaid(t, departure, seats)}</Badge>
            {!departure.isCancelled && departure.left > 0 && (
              <Go href={askFor(departure.day)} aria-label={t('rides.page.ask-day-label', { day: said })}>
                {t('rides.page.ask-day')}
              </Go>
            )}
          </li>
        );
      })}
    </ul>
  );
}
