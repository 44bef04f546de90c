'use client';

import { useWords } from '@/components/forms/words-provider';
import { RadioCards } from '@/components/ui/choices';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { Stepper } from '@/components/ui/stepper';
import type { TemplateName } from '@/lib/communities/templates';
import { conditions } from '@/lib/listings/input';
import { longestLoanDays, mostUnits } from '@/lib/listings/policy';
import type { TermsPart } from './terms-part';

export function ConditionField({ shown, kept }: TermsPart) {
  const { t } = useWords();
  return (
    <RadioCards
      name="condition"
      label={t('listings.post.terms.condition')}
      error={shown.error('condition')}
      chosen={shown.said('condition', kept['condition'] ?? '')}
      className="grid-choices"
      options={conditions.map((value) => ({
        value,
        label: t(`listings.post.condition.${value}`),
        hint: t(`listings.post.condition.${value}-hint`),
      }))}
    />
  );
}

/** The longest time that it may be away, and where a length has a price the shortest too. */
export function LengthFields({ shown, kept, hasShortest }: TermsPart & { hasShortest: boolean }) {
  const { t } = useWords();
  const days = (name: 'minDays' | 'maxDays', label: string, hint?: string) => (
    <Stepper
      name={name}
      min={1}
      max={longestLoanDays}
      label={label}
      aside={hasShortest ? t('ground.field.optional') : undefined}
      hint={hint}
      less={t('listings.post.terms.days-less')}
      more={t('listings.post.terms.days-more')}
      unit={t('listings.post.terms.days-unit')}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
    />
  );
  return (
    <>
      {hasShortest && days('minDays', t('listings.post.terms.days-least'))}
      {days('maxDays', t('listings.post.terms.days'), t('listings.post.terms.days-hint'))}
    </>
  );
}

export function ValueField({ shown, kept, currency }: TermsPart) {
  const { t } = useWords();
  return (
    <TextInput
      name="value"
      short
      inputMode="decimal"
      unit={currency}
      label={t('listings.post.terms.value')}
      aside={t('ground.field.optional')}
      hint={t('listings.post.terms.value-hint')}
      error={shown.error('value')}
      defaultValue={shown.said('value', kept['value'] ?? '')}
      autoComplete="off"
    />
  );
}

export function UntilField({ shown, kept, today }: TermsPart) {
  const { t } = useWords();
  return (
    <TextInput
      type="date"
      short
      name="availableUntil"
      min={today}
      label={t('listings.post.terms.until')}
      aside={t('ground.field.optional')}
      hint={t('listings.post.terms.until-hint')}
      error={shown.error('availableUntil')}
      defaultValue={shown.said('availableUntil', kept['availableUntil'] ?? '')}
    />
  );
}

const unitsHints: Partial<Record<TemplateName, string>> = {
  give: 'listings.post.terms.units-hint-give',
  sell: 'listings.post.terms.units-hint-sell',
};

export function UnitsField({ shown, kept, template }: TermsPart & { template: TemplateName }) {
  const { t } = useWords();
  return (
    <Stepper
      name="units"
      min={1}
      max={mostUnits}
      label={t('listings.post.terms.units')}
      hint={t(unitsHints[template] ?? 'listings.post.terms.units-hint')}
      less={t('listings.post.terms.units-less')}
      more={t('listings.post.terms.units-more')}
      error={shown.error('units')}
      defaultValue={shown.said('units', kept['units'] ?? '1')}
    />
  );
}

/** What would be welcome for it. */
export function WantedField({ shown, kept }: TermsPart) {
  const { t } = useWords();
  return (
    <TextArea
      name="wanted"
      label={t('listings.post.terms.wanted')}
      hint={t('listings.post.terms.wanted-hint')}
      error={shown.error('wanted')}
      defaultValue={shown.said('wanted', kept['wanted'] ?? '')}
      maxLength={300}
      rows={2}
    />
  );
}

export function DefectsField({ shown, kept }: TermsPart) {
  const { t } = useWords();
  return (
    <TextArea
      name="defects"
      label={t('listings.post.terms.defects')}
      aside={t('ground.field.optional')}
      hint={t('listings.post.terms.defects-hint')}
      error={shown.error('defects')}
      defaultValue={shown.said('defects', kept['defects'] ?? '')}
      maxLength={500}
      rows={2}
    />
  );
}
