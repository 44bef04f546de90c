'use client';

import { useWords } from '@/components/forms/words-provider';
import { RadioCards } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { Stepper } from '@/components/ui/stepper';
import { conditions } from '@/lib/listings/input';
import { longestLoanDays, mostUnits } from '@/lib/listings/policy';
import { StepForm, type Save, type Shown } from './step-form';

export type TermsFormProps = {
  save: Save;
  isGift: boolean;
  currency: string;
  today: string;
  kept: { condition: string; units: string; value: string; maxDays: string; availableUntil: string };
  go: string;
  later?: boolean;
};
type Part = Pick<TermsFormProps, 'kept'> & { shown: Shown };

/** The conditions: of a gift how it is and until when, of a loan also how long and what it is worth. */
export function TermsForm({ save, isGift, currency, today, kept, go, later }: TermsFormProps) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t(isGift ? 'listings.post.terms.title-give' : 'listings.post.terms.title-lend')}</h1>
          {!isGift && <LoanFields shown={shown} kept={kept} currency={currency} />}
          <ConditionField shown={shown} kept={kept} />
          {isGift && (
            <TextInput
              type="date"
              short
              name="availableUntil"
              min={today}
              label={t('listings.post.terms.until')}
              aside={t('ground.field.optional')}
              hint={t('listings.post.terms.until-hint')}
              error={shown.error('availableUntil')}
              defaultValue={shown.said('availableUntil', kept.availableUntil)}
            />
          )}
          <Stepper
            name="units"
            min={1}
            max={mostUnits}
            label={t('listings.post.terms.units')}
            hint={t(isGift ? 'listings.post.terms.units-hint-give' : 'listings.post.terms.units-hint')}
            less={t('listings.post.terms.units-less')}
            more={t('listings.post.terms.units-more')}
            error={shown.error('units')}
            defaultValue={shown.said('units', kept.units)}
          />
        </>
      )}
    </StepForm>
  );
}

function ConditionField({ shown, kept }: Part) {
  const { t } = useWords();
  return (
    <RadioCards
      name="condition"
      label={t('listings.post.terms.condition')}
      error={shown.error('condition')}
      chosen={shown.said('condition', kept.condition)}
      className="grid-choices"
      options={conditions.map((value) => ({
        value,
        label: t(`listings.post.condition.${value}`),
        hint: t(`listings.post.condition.${value}-hint`),
      }))}
    />
  );
}

function LoanFields({ shown, kept, currency }: Part & { currency: string }) {
  const { t } = useWords();
  return (
    <>
      <Stepper
        name="maxDays"
        min={1}
        max={longestLoanDays}
        label={t('listings.post.terms.days')}
        hint={t('listings.post.terms.days-hint')}
        less={t('listings.post.terms.days-less')}
        more={t('listings.post.terms.days-more')}
        unit={t('listings.post.terms.days-unit')}
        error={shown.error('maxDays')}
        defaultValue={shown.said('maxDays', kept.maxDays)}
      />
      <TextInput
        name="value"
        short
        inputMode="decimal"
        unit={currency}
        label={t('listings.post.terms.value')}
        aside={t('ground.field.optional')}
        hint={t('listings.post.terms.value-hint')}
        error={shown.error('value')}
        defaultValue={shown.said('value', kept.value)}
        autoComplete="off"
      />
    </>
  );
}
