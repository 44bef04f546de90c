'use client';

import { useActionState, useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Select, TextInput } from '@/components/ui/inputs';
import { CommuneField } from './commune-field';
import { PlaceFields } from './place-fields';
import { FormFaults, useReasons } from './refused-form';
import type { Suggestion } from './use-suggestions';
import { freshForm, oneOf, type FormState } from './typed';

export type FoundFormProps = {
  found: (before: FormState, form: FormData) => Promise<FormState>;
  locale: 'fr' | 'en';
};

export function FoundForm({ found, locale }: FoundFormProps) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(found, freshForm({ locale }));
  const { said } = useReasons(state);
  const field = (name: string) => ({ name, defaultValue: oneOf(state.typed, name), error: said(name) });
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const isLost = chosen ? !chosen.hasCentre : said('nearCommuneCode') !== null || said('lat') !== null;
  return (
    <form action={send} key={state.round} className="stack-6">
      <FormFaults state={state} />
      <TextInput
        {...field('key')}
        required
        autoComplete="off"
        spellCheck={false}
        label={t('members.found.key')}
        hint={t('members.found.key-hint')}
      />
      <TextInput
        {...field('name')}
        required
        maxLength={80}
        label={t('members.found.name')}
        hint={t('members.found.name-hint')}
      />
      <TextInput
        {...field('slug')}
        required
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        label={t('members.found.slug')}
        hint={t('members.found.slug-hint')}
      />
      <CommuneField
        label={t('members.found.commune')}
        hint={t('members.join.commune-hint')}
        error={said('commune')}
        defaultText={oneOf(state.typed, 'commune')}
        defaultCode={oneOf(state.typed, 'communeCode')}
        near={null}
        required
        onChosen={setChosen}
      />
      {isLost && (
        <PlaceFields
          neighbours={[]}
          around={(chosen?.code ?? oneOf(state.typed, 'communeCode')) || null}
          errors={{ near: said('nearCommuneCode'), lat: said('lat') }}
          typed={{ near: '', lat: oneOf(state.typed, 'lat'), lng: oneOf(state.typed, 'lng') }}
        />
      )}
      <Select
        {...field('locale')}
        label={t('members.found.language')}
        options={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
      />
      <h2>{t('members.found.you')}</h2>
      <FirstName {...field('firstName')} />
      <TextInput
        {...field('email')}
        type="email"
        required
        autoComplete="email"
        label={t('members.sign-in.email')}
        hint={t('members.sign-in.email-hint')}
      />
      <Button type="submit" wide busy={isSending}>
        {t('members.found.send')}
      </Button>
    </form>
  );
}

function FirstName(field: { name: string; defaultValue: string; error: string | null }) {
  const { t } = useWords();
  return (
    <TextInput
      {...field}
      required
      maxLength={40}
      autoComplete="given-name"
      label={t('members.join.first-name')}
    />
  );
}
