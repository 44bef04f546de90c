import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { day } from '@/lib/i18n/format';
import type { ShownDeparture } from '@/lib/rides/ride-page';
import { roomSaid, type Say } from './said';

const shownAtOnce = 6;

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
  const [soon, later] = [departures.slice(0, shownAtOnce), departures.slice(shownAtOnce)];
  const list = (some: readonly ShownDeparture[]) => (
    <ul className="departures">
      {some.map((departure) => (
        <One key={departure.day} t={t} locale={locale} seats={seats} departure={departure} askFor={askFor} />
      ))}
    </ul>
  );
  return (
    <>
      {list(soon)}
      {later.length > 0 && (
        <details className="stack">
          <summary>{t('rides.page.departures-more', { count: later.length })}</summary>
          {list(later)}
        </details>
      )}
    </>
  );
}

type OneProps = Omit<Props, 'departures'> & { departure: ShownDeparture };

function One({ t, locale, seats, departure, askFor }: OneProps) {
  const said = day(departure.day, locale);
  return (
    <li>
      <time dateTime={departure.departsAt.toISOString()}>{said}</time>
      <Badge>{roomSaid(t, departure, seats)}</Badge>
      {!departure.isCancelled && departure.left > 0 && (
        <Go href={askFor(departure.day)} aria-label={t('rides.page.ask-day-label', { day: said })}>
          {t('rides.page.ask-day')}
        </Go>
      )}
    </li>
  );
}
