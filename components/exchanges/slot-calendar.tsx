'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, useTransition } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { unpackDays, type CalendarDay, type PackedDays } from '@/lib/exchanges/calendar';
import type { Day } from '@/lib/ground/period';
import { CalendarGrid } from './calendar-grid';
import { chooseDay, chooseNights, type ChoiceTrouble, type Chosen } from './choose-days';

const weeksShown = 4;

type Props = {
  /** From the Monday of this week on, whole weeks. */
  days: PackedDays | null;
  today: Day;
  by: 'hours' | 'days' | 'nights';
  chosen: Chosen;
  /** The address of this page, to which the days are added. */
  here: string;
};

/**
 * The days on which something is free. Choosing one shows its hours; of days and nights, a second tap ends what the first began.
 * The fields above say the same without scripts.
 */
export function SlotCalendar({ days: packed, today, by, chosen, here }: Props) {
  const { t } = useWords();
  const days = useMemo(() => unpackDays(packed), [packed]);
  const states = useMemo(() => new Map(days.map((day) => [day.day, day])), [days]);
  const { first, trouble, choose } = useTaps(by, chosen, states, here);
  const at = days.findIndex(({ day }) => day === chosen.from);
  const last = Math.max(0, Math.ceil(days.length / 7) - weeksShown);
  const [shown, setShown] = useState(Math.min(last, Math.max(0, Math.floor(at / 7))));
  return (
    <>
      <CalendarGrid
        days={days.slice(shown * 7, (shown + weeksShown) * 7)}
        today={today}
        chosen={first ? { from: first, to: null } : chosen}
        onChoose={choose}
        hasEarlier={shown > 0}
        hasLater={shown < last}
        onTurn={(weeks) => setShown(Math.min(last, Math.max(0, shown + weeks)))}
        reaches={(day) => states.has(day)}
      />
      {by !== 'hours' && (
        <p className="soft" role="status">
          {trouble
            ? t(`exchanges.calendar.trouble.${trouble}`)
            : t(`plans.ask.tap.${by}.${first ? 'last' : 'first'}`)}
        </p>
      )}
    </>
  );
}

/** What taps make of the choice, which stands in the address; `first`: a beginning that waits for its end. */
function useTaps(
  by: Props['by'],
  chosen: Chosen,
  states: ReadonlyMap<Day, CalendarDay>,
  here: string,
): { first: Day | null; trouble: ChoiceTrouble | null; choose: (tapped: CalendarDay) => void } {
  const router = useRouter();
  const [isGoing, go] = useTransition();
  const [tap, setTap] = useState<Day | null>(null);
  const [trouble, setTrouble] = useState<ChoiceTrouble | null>(null);
  // A beginning that was tapped counts while it is what the address says; another day typed above undoes it.
  const first = tap && (isGoing || tap === chosen.from) ? tap : null;
  const choose = (tapped: CalendarDay) => {
    const next = nextChoice(by, first, tapped, states);
    setTrouble(next.trouble);
    const { from, to } = next.chosen;
    if (!from || (next.trouble && from === first)) return;
    setTap(by === 'hours' || to ? null : from);
    const query = `day=${from}${to ? `&until=${to}` : ''}`;
    go(() => router.replace(`${here}${here.includes('?') ? '&' : '?'}${query}`, { scroll: false }));
  };
  return { first, trouble, choose };
}

function nextChoice(
  by: Props['by'],
  first: Day | null,
  tapped: CalendarDay,
  states: ReadonlyMap<Day, CalendarDay>,
) {
  if (by === 'nights') return chooseNights({ from: first, to: null }, tapped, states);
  return chooseDay({ from: by === 'days' ? first : null, to: null }, tapped, states, null);
}
