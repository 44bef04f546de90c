'use client';

import { useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextInput, type Option } from '@/components/ui/inputs';
import { CommuneField } from './commune-field';
import { PlaceFields, type Neighbour } from './place-fields';
import { allOf, oneOf, type FormState } from './typed';

export type PersonFieldsProps = {
  near: string;
  neighbours: readonly Neighbour[];
  languages: readonly Option[];
};
type Props = PersonFieldsProps & { state: FormState; said: (field: string) => string | null };

/** What neighbours read of somebody; asked when joining, and changed on the profile. */
export function PersonFields({ state, said, near, neighbours, languages }: Props) {
  const { t } = useWords();
  const { typed } = state;
  const value = (name: string) => oneOf(typed, name);
  const [isLost, setLost] = useState(said('nearCommuneCode') !== null || said('lat') !== null);
  const [code, setCode] = useState(value('communeCode'));
  const spoken = allOf(typed, 'languages');
  return (
    <>
      <TextInput
        name="firstName"
        autoComplete="given-name"
        required
        maxLength={40}
        label={t('members.join.first-name')}
        defaultValue={value('firstName')}
        error={said('firstName')}
      />
      <TextInput
        name="initial"
        short
        maxLength={2}
        label={t('members.join.initial')}
        aside={t('members.join.optional')}
        hint={t('members.join.initial-hint')}
        defaultValue={value('initial')}
        error={said('initial')}
      />
      <CommuneField
        label={t('members.join.commune')}
        hint={t('members.join.commune-hint')}
        error={said('commune')}
        defaultText={value('commune')}
        defaultCode={value('communeCode')}
        near={near}
        required
        onChosen={(chosen) => {
          setLost(chosen !== null && !chosen.hasCentre);
          setCode(chosen?.code ?? '');
        }}
      />
      {isLost && (
        <PlaceFields
          neighbours={neighbours}
          around={code || near}
          errors={{ near: said('nearCommuneCode'), lat: said('lat') ?? said('lng') }}
          typed={{ near: value('nearCommuneCode'), lat: value('lat'), lng: value('lng') }}
        />
      )}
      <RadioCards
        name="status"
        label={t('members.join.status')}
        required
        chosen={value('status')}
        error={said('status')}
        options={(['private', 'association', 'business'] as const).map((name) => ({
          value: name,
          label: t(`ground.status.${name}`),
          hint: t(`members.join.status-${name}`),
        }))}
      />
      <Organisation typed={value('organisation')} error={said('organisation')} />
      <FieldSet id="languages" label={t('members.join.languages')} error={said('languages')}>
        <div className="ticks">
          {languages.map(({ value: code, label }) => (
            <label key={code} className="choice">
              <input type="checkbox" name="languages" value={code} defaultChecked={spoken.includes(code)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </FieldSet>
    </>
  );
}

/** Whom an association or a business speaks for. */
function Organisation({ typed, error }: { typed: string; error: string | null }) {
  const { t } = useWords();
  return (
    <div className="organisation">
      <TextInput
        name="organisation"
        autoComplete="organization"
        maxLength={120}
        label={t('members.join.organisation')}
        hint={t('members.join.organisation-hint')}
        defaultValue={typed}
        error={error}
      />
    </div>
  );
}
