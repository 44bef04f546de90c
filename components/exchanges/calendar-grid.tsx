'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { RoundButton } from '@/components/ui/button';
import { classes } from '@/components/ui/icon';
import type { CalendarDay } from '@/lib/exchanges/calendar';
import { weekdayOf, type Day } from '@/lib/ground/period';
import { day as inWords, shortDay, shortMonth, weekday } from '@/lib/i18n/format';
import { dayByKey, isChosen, type Chosen } from './choose-days';

type GridProps = {
  /** Whole weeks from a Monday. */
  days: readonly CalendarDay[];
  today: Day;
  chosen: Chosen;
  onChoose: (day: CalendarDay) => void;
  hasEarlier: boolean;
  hasLater: boolean;
  /** Shows that many weeks later (earlier when negative). */
  onTurn: (weeks: number) => void;
  /** Whether a day lies in the calendar at all. */
  reaches: (day: Day) => boolean;
};

/** Four weeks of days as a grid: arrows move, Home and End go to the week's ends, Page keys turn the page. */
export function CalendarGrid({
  days,
  today,
  chosen,
  onChoose,
  hasEarlier,
  hasLater,
  onTurn,
  reaches,
}: GridProps) {
  const { t, locale } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Day | null>(null);
  const first = days[0];
  const lastDay = days.at(-1);
  if (!first || !lastDay) return null;
  const stop = days.some((day) => day.day === at) ? at : (days.find((day) => day.ends)?.day ?? first.day);
  const focus = (day: Day) =>
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus());
  const onKey = (event: KeyboardEvent, from: Day) => {
    const to = dayByKey(from, weekdayOf(from), event.key);
    if (!to) return;
    event.preventDefault();
    if (!reaches(to)) return;
    if (to < first.day) onTurn(-4);
    else if (to > lastDay.day) onTurn(4);
    setAt(to);
    focus(to);
  };
  const span = t('exchanges.calendar.span', {
    from: shortDay(first.day, locale),
    to: shortDay(lastDay.day, locale),
  });
  return (
    <div className="stack-2">
      <Turner span={span} hasEarlier={hasEarlier} hasLater={hasLater} onTurn={onTurn} />
      <table className="cal" role="grid" aria-label={span} ref={table}>
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day.day} scope="col" abbr={weekday(day.day, locale, 'long')}>
                {weekday(day.day, locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <td key={day.day} role="gridcell" aria-selected={isChosen(chosen, day.day)}>
                  <DayButton
                    day={day}
                    today={today}
                    chosen={chosen}
                    isStop={stop === day.day}
                    onChoose={() => (setAt(day.day), onChoose(day))}
                    onKey={(event) => onKey(event, day.day)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

type TurnerProps = Pick<GridProps, 'hasEarlier' | 'hasLater' | 'onTurn'> & { span: string };

/** Which weeks are shown, between the ways to those before and after. */
function Turner({ span, hasEarlier, hasLater, onTurn }: TurnerProps) {
  const { t } = useWords();
  return (
    <div className="row between tight">
      <RoundButton
        icon={ChevronLeft}
        words={t('exchanges.calendar.earlier')}
        disabled={!hasEarlier}
        onClick={() => onTurn(-4)}
      />
      <p className="caltitle" role="status">
        {span}
      </p>
      <RoundButton
        icon={ChevronRight}
        words={t('exchanges.calendar.later')}
        disabled={!hasLater}
        onClick={() => onTurn(4)}
      />
    </div>
  );
}

type DayProps = {
  day: CalendarDay;
  today: Day;
  chosen: Chosen;
  isStop: boolean;
  onChoose: () => void;
  onKey: (event: KeyboardEvent) => void;
};

function DayButton({ day, today, chosen, isStop, onChoose, onKey }: DayProps) {
  const { t, locale } = useWords();
  const picked = isChosen(chosen, day.day);
  const edge = picked && (day.day === chosen.from ? 'start' : day.day === chosen.to ? 'end' : null);
  const is = day.day < today ? 'past' : day.is === 'free' && !day.ends ? 'no-hand-over' : day.is;
  const look = { past: 'd past', closed: 'd shut', 'no-hand-over': 'd shut', taken: 'd taken', free: 'd' }[
    is
  ];
  const name = t(`exchanges.calendar.is.${is}`, { day: inWords(day.day, locale) });
  return (
    <button
      type="button"
      data-day={day.day}
      className={classes(look, picked && 'sel', day.day === today && 'is-today')}
      tabIndex={isStop ? 0 : -1}
      aria-label={edge ? `${name}, ${t(`exchanges.calendar.${edge}`)}` : name}
      aria-disabled={day.ends ? undefined : true}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      {is === 'closed' ? '–' : Number(day.day.slice(8))}
      {edge ? (
        <small>{t(`exchanges.calendar.${edge}`)}</small>
      ) : (
        day.day.endsWith('-01') && <small>{shortMonth(day.day, locale)}</small>
      )}
    </button>
  );
}

function Legend() {
  const { t } = useWords();
  return (
    <ul className="legend">
      <li>
        <i aria-hidden>8</i> {t('exchanges.calendar.legend.free')}
      </li>
      <li>
        <i aria-hidden className="taken">
          8
        </i>{' '}
        {t('exchanges.calendar.legend.taken')}
      </li>
      <li>
        <i aria-hidden className="shut">
          –
        </i>{' '}
        {t('exchanges.calendar.legend.closed')}
      </li>
      <li>
        <i aria-hidden className="sel">
          8
        </i>{' '}
        {t('exchanges.calendar.legend.chosen')}
      </li>
    </ul>
  );
}

function weeksOf(days: readonly CalendarDay[]): CalendarDay[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
