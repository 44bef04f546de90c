'use client';

import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { WordKey } from '@/lib/i18n/words';

/** What is kept of the terms, as the fields hold it: each is text. */
export type KeptShared = Readonly<Record<string, string>>;
export type SharedPart = { shown: Shown; kept: KeptShared; currency: string };

type FieldProps = SharedPart & {
  name: string;
  label: WordKey;
  hint?: WordKey;
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
      label={t(label)}
      aside={isNeeded ? undefined : t('ground.field.optional')}
      hint={hint && t(hint)}
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
}: FieldProps & { unit: WordKey }) {
  const { t } = useWords();
  return (
    <TextInput
      name={name}
      short
      inputMode="numeric"
      unit={t(unit)}
      label={t(label)}
      aside={isNeeded ? undefined : t('ground.field.optional')}
      hint={hint && t(hint)}
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
      label={t(label)}
      aside={t('ground.field.optional')}
      hint={hint && t(hint)}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
    />
  );
}
