'use client';

import { useRef, useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save, type Shown } from '@/components/listings/post/step-form';
import { Checkbox, RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Stepper } from '@/components/ui/stepper';
import { formulaOf, suggestedCents, type Costs } from '@/lib/rides/price-cap';
import { isCarPower, type Scale } from '@/lib/rides/scale';
import { CarFields } from './car-fields';
import { Formula } from './formula';
import { centsIn, PriceField } from './price-field';

export type CarFormProps = {
  save: Save;
  go: string;
  later?: boolean;
  currency: string;
  sign: string;
  mostSeats: number;
  way: { metres: number; isStraight: boolean };
  scale: Scale;
  /** the day since which the scale counts, in words */
  since: string;
  kept: Record<'seats' | 'power' | 'tolls' | 'parking' | 'price' | 'luggage', string> &
    Record<Ticked, boolean>;
};
type Part = { shown: Shown; props: CarFormProps };
type Ticked =
  'isElectric' | 'takesPets' | 'isAccessible' | 'hasChildSeat' | 'allowsSmoking' | 'prefersWomen' | 'states';

const tickedIn = ({ shown, props }: Part, name: Ticked): boolean =>
  shown.said(name, props.kept[name] ? 'on' : '') === 'on';

/** The car and what a seat costs, with the cap reckoned while it is typed; the server reckons it again. */
export function CarForm(props: CarFormProps) {
  const { t } = useWords();
  return (
    <StepForm save={props.save} go={props.go} later={props.later}>
      {(shown) => (
        <>
          <h1>{t('rides.post.car.title')}</h1>
          <Priced shown={shown} props={props} />
          <OnBoard shown={shown} props={props} />
          <Checkbox
            name="states"
            label={t('rides.post.car.states')}
            hint={t('rides.post.car.states-why')}
            error={shown.error('states')}
            defaultChecked={tickedIn({ shown, props }, 'states')}
          />
        </>
      )}
    </StepForm>
  );
}

/** What the fields of the price hold at present. */
function costsIn(box: HTMLElement, metres: number): { costs: Costs | null; price: number } {
  const said = (name: string) =>
    box.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
  const power = Number(said('power'));
  const seats = Math.max(1, Math.round(Number(said('seats')) || 1));
  const isElectric = box.querySelector<HTMLInputElement>('[name="isElectric"]')?.checked ?? false;
  const [tollsCents, parkingCents, price] = [
    centsIn(said('tolls')),
    centsIn(said('parking')),
    centsIn(said('price')),
  ];
  const costs = isCarPower(power)
    ? { metres, car: { power, isElectric }, tollsCents, parkingCents, seats }
    : null;
  return { costs, price };
}

function Priced({ shown, props }: Part) {
  const { t, locale } = useWords();
  const { kept, way, scale, since, currency, sign, mostSeats } = props;
  const box = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(() => firstCosts({ shown, props }));
  const formula = now.costs && formulaOf(now.costs, scale);
  const cap = formula?.capCents ?? null;
  const read = () => box.current && setNow(costsIn(box.current, way.metres));
  return (
    <div ref={box} onInput={read} onChange={read} className="stack-6">
      <Stepper
        name="seats"
        label={t('rides.post.car.seats')}
        hint={t('rides.post.car.seats-hint')}
        error={shown.error('seats')}
        less={t('rides.post.car.less')}
        more={t('rides.post.car.more')}
        min={1}
        max={mostSeats}
        defaultValue={shown.said('seats', kept.seats)}
      />
      <CarFields shown={shown} kept={kept} />
      <div className="pair">
        {(['tolls', 'parking'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            short
            inputMode="decimal"
            unit={sign}
            autoComplete="off"
            label={t(`rides.post.car.${name}`)}
            aside={t('ground.field.optional')}
            error={shown.error(name)}
            defaultValue={shown.said(name, kept[name])}
          />
        ))}
      </div>
      <PriceField
        kept={shown.said('price', kept.price)}
        error={shown.error('price')}
        currency={currency}
        sign={sign}
        cap={cap}
        suggested={cap === null ? null : suggestedCents(cap)}
      />
      <div role="status" className="stack">
        {formula ? (
          <Formula
            t={t}
            locale={locale}
            currency={currency}
            formula={formula}
            scale={{ since, source: scale.source.words, url: scale.source.url }}
            isStraight={way.isStraight}
          />
        ) : (
          <p className="soft">{t('rides.post.car.cap-later')}</p>
        )}
        {cap !== null && now.price > cap && <Notice look="warn">{t('rides.formula.above')}</Notice>}
      </div>
    </div>
  );
}

/** The same from what is kept, so that the first page already shows the cap. */
function firstCosts({ shown, props }: Part): ReturnType<typeof costsIn> {
  const { kept, way } = props;
  const power = Number(shown.said('power', kept.power));
  const [tollsCents, parkingCents] = [
    centsIn(shown.said('tolls', kept.tolls)),
    centsIn(shown.said('parking', kept.parking)),
  ];
  const seats = Math.max(1, Number(shown.said('seats', kept.seats)) || 1);
  const car = { isElectric: tickedIn({ shown, props }, 'isElectric') };
  return {
    costs: isCarPower(power)
      ? { metres: way.metres, car: { power, ...car }, tollsCents, parkingCents, seats }
      : null,
    price: centsIn(shown.said('price', kept.price)),
  };
}

function OnBoard({ shown, props }: Part) {
  const { t } = useWords();
  return (
    <>
      <RadioCards
        name="luggage"
        label={t('rides.post.car.luggage')}
        error={shown.error('luggage')}
        chosen={shown.said('luggage', props.kept.luggage)}
        options={(['none', 'small', 'large'] as const).map((value) => ({
          value,
          label: t(`rides.luggage.${value}`),
        }))}
      />
      <FieldSet id="options" label={t('rides.post.car.options')}>
        <div className="choices">
          {(
            [
              ['takesPets', 'rides.post.car.pets'],
              ['isAccessible', 'rides.post.car.accessible'],
              ['hasChildSeat', 'rides.post.car.child-seat'],
              ['allowsSmoking', 'rides.post.car.smoking'],
            ] as const
          ).map(([name, words]) => (
            <Checkbox
              key={name}
              name={name}
              label={t(words)}
              defaultChecked={tickedIn({ shown, props }, name)}
            />
          ))}
        </div>
      </FieldSet>
      <Checkbox
        name="prefersWomen"
        label={t('rides.post.car.women')}
        hint={t('rides.post.car.women-hint')}
        defaultChecked={tickedIn({ shown, props }, 'prefersWomen')}
      />
    </>
  );
}
