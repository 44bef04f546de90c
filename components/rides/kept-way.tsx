'use client';

import { useSyncExternalStore } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Go, type GoProps } from '@/components/ui/go';
import { Select, type Option } from '@/components/ui/inputs';
import { money } from '@/lib/i18n/format';
import { partCents } from '@/lib/rides/price-cap';

type Stop = { name: string; metres: number };
type Props = {
  /** Those with a seat left. */
  days: readonly Option[];
  stops: readonly Stop[];
  /** NULL: free */
  priceCents: number | null;
  currency: string;
};

/** The day of a ride; and the part of the way that a search led here for, with its price, once the script has come. */
export function KeptWay({ days, stops, priceCents, currency }: Props) {
  const { t, locale } = useWords();
  const { day, from, to } = useWish();
  const known = days.some(({ value }) => value === day) ? day : null;
  const [first, last] = [stops[from], stops[to]];
  const whole = stops.at(-1)?.metres ?? 0;
  return (
    <>
      <Select
        key={known}
        name="day"
        label={t('rides.ask.day')}
        options={days}
        defaultValue={known ?? undefined}
      />
      {first && last && from < to && (
        <>
          <p>
            {first.name} → {last.name}
            <br />
            <strong>
              {priceCents
                ? t('rides.page.way', {
                    amount: money(partCents(priceCents, last.metres - first.metres, whole), currency, locale),
                  })
                : t('rides.page.way-free')}
            </strong>
          </p>
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="to" value={to} />
        </>
      )}
    </>
  );
}

/** To the asking of another day of the ride; on the part of the way that the address says. */
export function KeptWayLink({ href, ...rest }: GoProps) {
  const { from, to } = useWish();
  return <Go {...rest} href={from < to ? `${href}&from=${from}&to=${to}` : href} />;
}

/** What the address of the page says. Nothing while the page is the same for everybody. */
function useWish(): { day: string | null; from: number; to: number } {
  const search = useSyncExternalStore(
    () => () => undefined,
    () => window.location.search,
    () => '',
  );
  const said = new URLSearchParams(search);
  return { day: said.get('day'), from: positionIn(said.get('from')), to: positionIn(said.get('to')) };
}

/** NaN where none is said. */
const positionIn = (text: string | null): number => (text && /^\d{1,2}$/.test(text) ? Number(text) : NaN);
