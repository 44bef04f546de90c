'use client';

import { useId, useMemo, useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { unpackDays, type CalendarDay, type PackedDays } from '@/lib/exchanges/calendar';
import { addDays, parseDay, type Day } from '@/lib/ground/period';
import { dateSpan } from '@/lib/i18n/format';
import { CalendarGrid } from './calendar-grid';
import { chooseDay, type ChoiceTrouble, type Chosen } from './choose-days';

export type PeriodFieldsProps = {
  /** From the Monday of this week on, whole weeks. */
  days: PackedDays | null;
  today: Day;
  maxDays: number | null;
  from?: string | null;
  to?: string | null;
  /** Why the days were refused, as a sentence; read with both fields. */
  error?: string;
  onChosen?: (chosen: Chosen) => void;
};

const weeksShown = 4;

/** Two plain date fields, named `from` and `to`, and a calendar that fills them in. The fields alone are enough. */
export function PeriodFields({ days: packed, today, maxDays, error, onChosen, ...given }: PeriodFieldsProps) {
  const { t, locale } = useWords();
  const days = useMemo(() => unpackDays(packed), [packed]);
  const states = useMemo(() => new Map(days.map((day) => [day.day, day])), [days]);
  const [chosen, setChosen] = useState<Chosen>({
    from: parseDay(given.from ?? ''),
    to: parseDay(given.to ?? ''),
  });
  const [trouble, setTrouble] = useState<ChoiceTrouble | null>(null);
  const [shown, setShown] = useState(0);
  const errorId = useId();
  const last = Math.max(0, Math.ceil(days.length / 7) - weeksShown);
  const set = (next: Chosen) => {
    setChosen(next);
    onChosen?.(next);
  };
  const choose = (day: CalendarDay) => {
    const next = chooseDay(chosen, day, states, maxDays);
    set(next.chosen);
    setTrouble(next.trouble);
  };
  return (
    <fieldset className="stack">
      <legend className="vh">{t('exchanges.calendar.legend')}</legend>
      <div className="pair">
        <DateField
          name="from"
          value={chosen.from}
          min={today}
          label={t('exchanges.calendar.from')}
          error={error && errorId}
          onDay={(from) => set({ ...chosen, from })}
        />
        <DateField
          name="to"
          value={chosen.to}
          min={chosen.from ?? today}
          label={t('exchanges.calendar.to')}
          error={error && errorId}
          onDay={(to) => set({ ...chosen, to })}
        />
      </div>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <CalendarGrid
        days={days.slice(shown * 7, (shown + weeksShown) * 7)}
        today={today}
        chosen={chosen}
        onChoose={choose}
        hasEarlier={shown > 0}
        hasLater={shown < last}
        onTurn={(weeks) => setShown(Math.min(last, Math.max(0, shown + weeks)))}
        reaches={(day) => states.has(day)}
      />
      <p className="soft" role="status">
        {trouble ? t(`exchanges.calendar.trouble.${trouble}`, { count: maxDays ?? 0 }) : chosenWords()}
      </p>
    </fieldset>
  );

  function chosenWords(): string {
    const { from, to } = chosen;
    if (!from)
      return maxDays ? t('exchanges.calendar.hint-max', { count: maxDays }) : t('exchanges.calendar.hint');
    if (!to || to < from) return t('exchanges.calendar.choose-end');
    return t('exchanges.calendar.chosen', { span: dateSpan({ from, to }, locale) });
  }
}

type DateFieldProps = {
  name: string;
  value: Day | null;
  min: Day;
  label: string;
  error?: string;
  onDay: (day: Day | null) => void;
};

function DateField({ name, value, min, label, error, onDay }: DateFieldProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <input
        className="input"
        type="date"
        id={name}
        name={name}
        min={min}
        max={addDays(min, 365)}
        required
        value={value ?? ''}
        aria-describedby={error}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onDay(parseDay(event.target.value))}
      />
    </div>
  );
}
