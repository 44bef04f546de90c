import { OwnInstead } from '@/components/listings/own-instead';
import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/lib/ground/locale';
import { day } from '@/lib/i18n/format';
import type { ShownDeparture } from '@/lib/rides/ride-page';
import { KeptWayLink } from './kept-way';
import { roomSaid, type Say } from './said';

const shownAtOnce = 6;

type Props = {
  t: Say;
  locale: Locale;
  seats: number;
  departures: readonly ShownDeparture[];
  /** the address at which a seat of a day is asked for */
  askFor: (day: string) => string;
  /** Whose departures they are: nobody asks for a seat of their own. */
  whose: { community: string; owner: string };
};

/** The next departures, each with the room that it has and the way to ask for a seat. */
export function Departures({ departures, ...rest }: Props) {
  const { t } = rest;
  if (departures.length === 0) return <p className="soft">{t('rides.page.departures-none')}</p>;
  const [soon, later] = [departures.slice(0, shownAtOnce), departures.slice(shownAtOnce)];
  const list = (some: readonly ShownDeparture[]) => (
    <ul className="departures">
      {some.map((departure) => (
        <One key={departure.day} {...rest} departure={departure} />
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

function One({ t, locale, seats, departure, askFor, whose }: OneProps) {
  const said = day(departure.day, locale);
  return (
    <li>
      <time dateTime={departure.departsAt.toISOString()}>{said}</time>
      <Badge>{roomSaid(t, departure, seats)}</Badge>
      {!departure.isCancelled && departure.left > 0 && (
        <OwnInstead {...whose} own={null}>
          <KeptWayLink href={askFor(departure.day)} aria-label={t('rides.page.ask-day-label', { day: said })}>
            {t('rides.page.ask-day')}
          </KeptWayLink>
        </OwnInstead>
      )}
    </li>
  );
}
