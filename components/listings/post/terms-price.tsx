'use client';

import { useWords } from '@/components/forms/words-provider';
import { RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { TermsPart } from './terms-part';

type AmountName = 'price' | 'hour' | 'day' | 'week' | 'deposit';

/** An amount as people write it: « 35 », « 35,50 ». */
function Amount({
  name,
  label,
  hint,
  part,
}: {
  name: AmountName;
  label: string;
  hint?: string;
  part: TermsPart;
}) {
  const { shown, kept, currency } = part;
  return (
    <TextInput
      name={name}
      short
      inputMode="decimal"
      unit={currency}
      label={label}
      hint={hint}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
      autoComplete="off"
    />
  );
}

/** The price of a thing that is sold, and whether it may be talked about. */
export function PriceField(part: TermsPart) {
  const { t } = useWords();
  const { shown, kept } = part;
  return (
    <>
      <Amount
        name="price"
        label={t('listings.post.terms.price')}
        hint={t('listings.post.terms.price-hint')}
        part={part}
      />
      <RadioCards
        name="offers"
        label={t('listings.post.terms.offers')}
        error={shown.error('offers')}
        chosen={shown.said('offers', kept['offers'] || 'firm')}
        className="grid-choices"
        options={(['firm', 'offers'] as const).map((value) => ({
          value,
          label: t(`listings.post.terms.offers-${value}`),
          hint: t(`listings.post.terms.offers-${value}-hint`),
        }))}
      />
    </>
  );
}

/** Prices by length: those that are left empty are not let by that length. */
export function RentPrices(part: TermsPart) {
  const { t } = useWords();
  const { shown } = part;
  return (
    <>
      <FieldSet
        id="price"
        label={t('listings.post.terms.rent')}
        hint={t('listings.post.terms.rent-hint')}
        error={shown.error('price')}
      >
        <div className="pair">
          {(['day', 'week', 'hour'] as const).map((unit) => (
            <Amount key={unit} name={unit} label={t(`listings.post.terms.per-${unit}`)} part={part} />
          ))}
        </div>
      </FieldSet>
    </>
  );
}

/** Lengths by the hour and the note on insurance: few say them, so they are folded until one is said. */
export function MoreOfRent(part: TermsPart) {
  const { t } = useWords();
  const { shown, kept } = part;
  const isSaid = ['minHours', 'maxHours', 'insurance'].some((name) => kept[name] || shown.error(name));
  return (
    <details className="more" open={isSaid}>
      <summary>{t('listings.post.terms.more')}</summary>
      <div className="stack-6 mt4">
        <FieldSet
          id="hours"
          label={t('listings.post.terms.hours')}
          hint={t('listings.post.terms.hours-hint')}
        >
          <div className="pair">
            {(['minHours', 'maxHours'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                short
                inputMode="numeric"
                label={t(`listings.post.terms.${name === 'minHours' ? 'hours-least' : 'hours-most'}`)}
                error={shown.error(name)}
                defaultValue={shown.said(name, kept[name] ?? '')}
                autoComplete="off"
              />
            ))}
          </div>
        </FieldSet>
        <TextArea
          name="insurance"
          label={t('listings.post.terms.insurance')}
          aside={t('ground.field.optional')}
          hint={t('listings.post.terms.insurance-hint')}
          error={shown.error('insurance')}
          defaultValue={shown.said('insurance', kept['insurance'] ?? '')}
          maxLength={500}
          rows={2}
        />
      </div>
    </details>
  );
}

export function DepositField(part: TermsPart) {
  const { t } = useWords();
  return (
    <Amount
      name="deposit"
      label={t('listings.post.terms.deposit')}
      hint={t('listings.post.terms.deposit-hint')}
      part={part}
    />
  );
}
