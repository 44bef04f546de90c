import type { Locale } from '@/lib/ground/locale';
import type { ShownStop } from '@/lib/rides/ride-page';
import { clockText } from '@/lib/rides/timetable';
import { clockSaid, type Say } from './said';

type Props = { t: Say; locale: Locale; departsMinute: number; stops: readonly ShownStop[] };

/** The stops in their order, each with its hour and, where it is a meeting point, its address. */
export function Timetable({ t, locale, departsMinute, stops }: Props) {
  return (
    <ol className="timetable">
      {stops.map(({ position, name, spot, minutes, address, meetingPointId }) => (
        <li key={position}>
          <time dateTime={clockText(departsMinute + minutes)}>
            {clockSaid(departsMinute + minutes, locale)}
          </time>
          <div className="place">
            <strong>{name}</strong>
            {spot !== '' && <span className="soft"> {spot}</span>}
            {meetingPointId !== null && (
              <span className="soft">
                {' '}
                {[t('rides.page.meeting-point'), address].filter(Boolean).join(' · ')}
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
