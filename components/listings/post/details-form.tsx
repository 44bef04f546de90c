'use client';

import { useWords } from '@/components/forms/words-provider';
import { Checkbox, RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import type { ListingField } from '@/lib/communities/field-kinds';
import type { Locale } from '@/lib/ground/locale';
import { fieldName, longestAnswer } from '@/lib/listings/fields';
import { StepForm, type Save, type Shown } from './step-form';

export type DetailsFormProps = {
  save: Save;
  fields: readonly ListingField[];
  /** What was answered, as a form holds it. */
  kept: Readonly<Record<string, readonly string[]>>;
  go: string;
  later?: boolean;
};

/** What the community asks in its own words. */
export function DetailsForm({ save, fields, kept, go, later }: DetailsFormProps) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t('listings.post.details.title')}</h1>
          {fields.map((field) => (
            <Question key={field.key} field={field} shown={shown} kept={kept[field.key] ?? []} />
          ))}
        </>
      )}
    </StepForm>
  );
}

function Question({ field, shown, kept }: { field: ListingField; shown: Shown; kept: readonly string[] }) {
  const { t, locale } = useWords();
  const name = fieldName(field.key);
  const said = shown.saidAll(name, kept);
  const asked = {
    ...{ id: name, name, label: locale === 'fr' ? field.labelFr : field.labelEn, error: shown.error(name) },
    aside: field.isRequired ? undefined : t('ground.field.optional'),
  };
  switch (field.kind) {
    case 'text':
      return (
        <TextInput {...asked} defaultValue={said[0] ?? ''} maxLength={longestAnswer} autoComplete="off" />
      );
    case 'date':
      return <TextInput {...asked} type="date" short defaultValue={said[0] ?? ''} />;
    case 'number':
      return (
        <TextInput
          {...asked}
          short
          inputMode="decimal"
          hint={bounds(t, field)}
          defaultValue={said[0] ?? ''}
        />
      );
    case 'choice':
    case 'yes-no':
      return (
        <RadioCards
          {...asked}
          chosen={said[0] ?? ''}
          className="grid-choices"
          options={choices(t, locale, field)}
        />
      );
    case 'choices':
      return (
        <FieldSet id={name} label={asked.label} error={asked.error}>
          <div className="choices">
            {field.options.map(({ key, fr, en }) => (
              <Checkbox
                key={key}
                id={`${name}-${key}`}
                name={name}
                value={key}
                label={locale === 'fr' ? fr : en}
                defaultChecked={said.includes(key)}
              />
            ))}
          </div>
        </FieldSet>
      );
  }
}

type Say = ReturnType<typeof useWords>['t'];

function choices(t: Say, locale: Locale, { kind, options }: ListingField) {
  if (kind === 'yes-no')
    return [
      { value: 'yes', label: t('listings.answer.yes') },
      { value: 'no', label: t('listings.answer.no') },
    ];
  return options.map(({ key, fr, en }) => ({ value: key, label: locale === 'fr' ? fr : en }));
}

function bounds(t: Say, { min, max }: ListingField): string | undefined {
  if (min !== null && max !== null) return t('listings.post.details.between', { min, max });
  if (min !== null) return t('listings.post.details.least', { min });
  return max === null ? undefined : t('listings.post.details.most', { max });
}
