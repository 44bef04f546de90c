'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { Checkbox } from '@/components/ui/choices';
import { Select, TextArea, TextInput, type Option } from '@/components/ui/inputs';
import { CarFields } from './car-fields';

export type OfferSeatFormProps = {
  save: Save;
  name: string;
  days: readonly Option[];
  /** « 07:10 »: the hours that were looked for */
  fromTime: string;
  toTime: string;
  sign: string;
  /** the most that may be asked, car by car, in words */
  caps: string;
  note: string;
};

/** « J’ai une place »: which day, at what hour, for how much at most, and a word to whoever looks for it. */
export function OfferSeatForm(props: OfferSeatFormProps) {
  const { t } = useWords();
  const { save, name, days, fromTime, toTime, sign, caps, note } = props;
  return (
    <StepForm save={save} go={t('rides.offer.send')}>
      {(shown) => (
        <>
          <Select
            name="startsOn"
            label={t('rides.offer.day')}
            options={days}
            error={shown.error('startsOn')}
            defaultValue={shown.said('startsOn', String(days[0]?.value ?? ''))}
          />
          <div className="pair">
            <TextInput
              type="time"
              name="fromTime"
              required
              label={t('rides.offer.leaves')}
              error={shown.error('fromTime')}
              defaultValue={shown.said('fromTime', fromTime)}
            />
            <TextInput
              type="time"
              name="toTime"
              required
              label={t('rides.offer.arrives')}
              error={shown.error('toTime')}
              defaultValue={shown.said('toTime', toTime)}
            />
          </div>
          <CarFields shown={shown} kept={{ power: '', isElectric: false }} />
          <TextInput
            name="price"
            short
            inputMode="decimal"
            unit={sign}
            autoComplete="off"
            label={t('rides.offer.price')}
            hint={caps}
            error={shown.error('price')}
            defaultValue={shown.said('price', '')}
          />
          <TextArea
            name="note"
            label={t('rides.ask.note', { name })}
            rows={4}
            maxLength={2000}
            required
            error={shown.error('note')}
            defaultValue={shown.said('note', note)}
          />
          <Checkbox
            name="states"
            label={t('rides.post.car.states')}
            hint={t('rides.post.car.states-why')}
            error={shown.error('states')}
            defaultChecked={shown.said('states', '') === 'on'}
          />
        </>
      )}
    </StepForm>
  );
}
