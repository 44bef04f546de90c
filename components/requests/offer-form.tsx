'use client';

import { exchangeIdIn } from '@/components/exchanges/exchange-id-in';
import { DeedForm, type Deed } from '@/components/forms/deed';
import { useWords } from '@/components/forms/words-provider';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';

export type OfferFormProps = {
  offer: Deed;
  /** The address of exchanges, to which the new one's id is added. */
  then: string;
  listingId: string;
  /** Who looks for it. */
  name: string;
  note: string;
  /** What has to be said of when: whole days, an hour, or nothing. */
  when: 'days' | 'hours' | 'nothing';
  today: string;
  from: string;
  to: string;
  hasPrice: boolean;
  /** One's own listings that it may point at. */
  things: readonly { id: string; title: string }[];
};

/** « J’en ai un »: when, for how much, and a word. */
export function OfferForm(props: OfferFormProps) {
  const { t } = useWords();
  const { name, things } = props;
  return (
    <DeedForm
      deed={props.offer}
      fixed={{ listingId: props.listingId }}
      bricks={['requests', 'exchanges', 'messages']}
      button={t('requests.offer.send')}
      then={(value) => `${props.then}/${exchangeIdIn(value)}`}
      wide
      className="stack-6"
    >
      <When {...props} />
      {things.length > 0 && (
        <Select
          name="otherListingId"
          label={t('requests.offer.listing')}
          hint={t('requests.offer.listing.hint', { name })}
          options={[
            { value: '', label: t('requests.offer.listing.none') },
            ...things.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      {props.hasPrice && (
        <TextInput
          name="price"
          inputMode="decimal"
          short
          label={t('requests.offer.price')}
          hint={t('requests.offer.price.hint')}
        />
      )}
      <TextArea
        name="note"
        label={t('requests.offer.note', { name })}
        hint={t('requests.offer.note.hint')}
        rows={4}
        maxLength={2000}
        required
        defaultValue={props.note}
      />
      <p className="soft">{t('requests.offer.deadline', { name })}</p>
    </DeedForm>
  );
}

function When({ when, today, from, to }: OfferFormProps) {
  const { t } = useWords();
  if (when === 'nothing') return null;
  const day = { type: 'date', required: true, min: today } as const;
  return (
    <fieldset className="stack">
      <legend className="label">{t('requests.offer.days')}</legend>
      <div className="pair">
        <TextInput
          {...day}
          name="startsOn"
          label={t(when === 'days' ? 'requests.offer.from' : 'requests.offer.day')}
          defaultValue={from}
        />
        {when === 'days' && (
          <TextInput {...day} name="endsOn" label={t('requests.offer.to')} defaultValue={to} />
        )}
      </div>
      {when === 'hours' && (
        <div className="pair">
          <TextInput type="time" required name="fromTime" label={t('requests.offer.starts')} />
          <TextInput type="time" required name="toTime" label={t('requests.offer.ends')} />
        </div>
      )}
    </fieldset>
  );
}
