'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { unpackDays, type PackedDays } from '@/lib/exchanges/calendar';
import type { Day } from '@/lib/ground/period';
import { CalendarGrid } from './calendar-grid';

const weeksShown = 4;

type Props = {
  /** From the Monday of this week on, whole weeks. */
  days: PackedDays | null;
  today: Day;
  chosen: { from: Day | null; to: Day | null };
  /** The address of this page, to which the day is added. */
  here: string;
};

/** The days on which something is free; choosing one shows its hours. The fields above say the same without scripts. */
export function SlotCalendar({ days: packed, today, chosen, here }: Props) {
  const router = useRouter();
  const days = useMemo(() => unpackDays(packed), [packed]);
  const known = useMemo(() => new Set(days.map(({ day }) => day)), [days]);
  const at = days.findIndex(({ day }) => day === chosen.from);
  const last = Math.max(0, Math.ceil(days.length / 7) - weeksShown);
  const [shown, setShown] = useState(Math.min(last, Math.max(0, Math.floor(at / 7))));
  return (
    <CalendarGrid
      days={days.slice(shown * 7, (shown + weeksShown) * 7)}
      today={today}
      chosen={chosen}
      onChoose={({ day, ends }) => {
        if (ends) router.replace(`${here}${here.includes('?') ? '&' : '?'}day=${day}`, { scroll: false });
      }}
      hasEarlier={shown > 0}
      hasLater={shown < last}
      onTurn={(weeks) => setShown(Math.min(last, Math.max(0, shown + weeks)))}
      reaches={(day) => known.has(day)}
    />
  );
}
