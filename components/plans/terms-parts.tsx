'use client';

import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { TextArea, TextInput } from '@/components/ui/inputs';

/** What is kept of the terms, as the fields hold it: each is text. */
export type KeptShared = Readonly<Record<string, string>>;
export type SharedPart = { shown: Shown; kept: KeptShared; currency: string };

type FieldProps = SharedPart & {
  name: string;
  label: string;
  hint?: string;
  isNeeded?: boolean;
};

/** An amount as people write it: « 35 », « 35,50 ». */
export function AmountField({ name, label, hint, isNeeded, shown, kept, currency }: FieldProps) {
  const { t } = useWords();
  return (
    <TextInput
      name={name}
      short
      inputMode="decimal"
      unit={currency}
      label={label}
      aside={isNeeded ? undefined : t('ground.field.optional')}
      hint={hint}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
      autoComplete="off"
    />
  );
}

export function NumberField({
  name,
  label,
  hint,
  unit,
  isNeeded,
  shown,
  kept,
}: FieldProps & { unit: string }) {
  const { t } = useWords();
  return (
    <TextInput
      name={name}
      short
      inputMode="numeric"
      unit={unit}
      label={label}
      aside={isNeeded ? undefined : t('ground.field.optional')}
      hint={hint}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
      autoComplete="off"
    />
  );
}

export function WordsField({ name, label, hint, shown, kept, max }: FieldProps & { max: number }) {
  const { t } = useWords();
  return (
    <TextArea
      name={name}
      rows={3}
      maxLength={max}
      label={label}
      aside={t('ground.field.optional')}
      hint={hint}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
    />
  );
}
