'use client';

import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save, type Shown } from '@/components/listings/post/step-form';
import { Select, TextArea, type Option } from '@/components/ui/inputs';
import { Stepper } from '@/components/ui/stepper';
import { money } from '@/lib/i18n/format';
import { partCents } from '@/lib/rides/price-cap';

export type AskSeatFormProps = {
  save: Save;
  name: string;
  days: readonly Option[];
  /** by position */
  stops: readonly { words: string; metres: number }[];
  seats: number;
  /** NULL: free */
  priceCents: number | null;
  currency: string;
  kept: { day: string; from: string; to: string };
  note: string;
  children: ReactNode;
};
type Part = { shown: Shown; props: AskSeatFormProps };

/** A seat of a departure: the day, where one gets on and off, for how many, and a word. The price follows what is chosen. */
export function AskSeatForm(props: AskSeatFormProps) {
  const { t } = useWords();
  const { save, days, name, note, kept, children } = props;
  return (
    <StepForm save={save} go={t('rides.ask.send')}>
      {(shown) => (
        <>
          <Select
            name="departureDay"
            label={t('rides.ask.day')}
            options={days}
            error={shown.error('departureDay')}
            defaultValue={shown.said('departureDay', kept.day)}
          />
          <Way shown={shown} props={props} />
          <TextArea
            name="note"
            label={t('rides.ask.note', { name })}
            rows={4}
            maxLength={2000}
            required
            error={shown.error('note')}
            defaultValue={shown.said('note', note)}
          />
          {children}
        </>
      )}
    </StepForm>
  );
}

function Way({ shown, props }: Part) {
  const { t } = useWords();
  const { stops, seats, kept } = props;
  const box = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState({
    from: Number(shown.said('fromStop', kept.from)),
    to: Number(shown.said('toStop', kept.to)),
    units: Number(shown.said('units', '1')),
  });
  const read = () => {
    const said = (name: string) =>
      Number(box.current?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value);
    setWish({ from: said('fromStop'), to: said('toStop'), units: said('units') || 1 });
  };
  const options = (from: number, to: number) =>
    stops.slice(from, to).map(({ words }, at) => ({ value: String(from + at), label: words }));
  return (
    <div ref={box} onInput={read} onChange={read} className="stack-6">
      <div className="ride-way">
        <Select
          name="fromStop"
          label={t('rides.ask.from')}
          options={options(0, stops.length - 1)}
          error={shown.error('fromStop')}
          defaultValue={shown.said('fromStop', kept.from)}
        />
        <Select
          name="toStop"
          label={t('rides.ask.to')}
          options={options(1, stops.length)}
          error={shown.error('toStop')}
          defaultValue={shown.said('toStop', kept.to)}
        />
      </div>
      <Stepper
        name="units"
        label={t('rides.ask.seats')}
        less={t('rides.post.car.less')}
        more={t('rides.post.car.more')}
        min={1}
        max={seats}
        error={shown.error('units')}
        defaultValue={shown.said('units', '1')}
      />
      <Price {...props} {...wish} />
    </div>
  );
}

type PriceProps = Pick<AskSeatFormProps, 'stops' | 'priceCents' | 'currency'> & {
  from: number;
  to: number;
  units: number;
};

/** Before any script has come, the price of the whole way and how a part of it is reckoned. */
function Price({ stops, priceCents, currency, from, to, units }: PriceProps) {
  const { t, locale } = useWords();
  if (priceCents === null || priceCents === 0) return <p>{t('rides.ask.free')}</p>;
  const [first, last] = [stops[from], stops[to]];
  const whole = stops.at(-1)?.metres ?? 0;
  const cents = first && last ? partCents(priceCents, last.metres - first.metres, whole) * units : 0;
  return (
    <div className="stack-2">
      {from < to && (
        <p role="status">
          <strong>{t('rides.ask.price-now', { amount: money(cents, currency, locale) })}</strong>
        </p>
      )}
      <p className="soft">{t('rides.ask.price', { amount: money(priceCents, currency, locale) })}</p>
    </div>
  );
}
