'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/inputs';
import { PersonFields, type PersonFieldsProps } from './person-fields';
import { FormFaults, useReasons } from './refused-form';
import { oneOf, type FormState } from './typed';

export type ProfileFormProps = PersonFieldsProps & {
  save: (before: FormState, form: FormData) => Promise<FormState>;
  start: FormState;
};

export function ProfileForm({ save, start, ...fields }: ProfileFormProps) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(save, start);
  const { said } = useReasons(state);
  return (
    <form action={send} key={state.round} className="stack-6">
      <FormFaults state={state} />
      <PersonFields state={state} said={said} {...fields} />
      <TextArea
        name="about"
        rows={4}
        maxLength={1000}
        label={t('members.profile.about')}
        aside={t('members.join.optional')}
        hint={t('members.profile.about-hint')}
        defaultValue={oneOf(state.typed, 'about')}
        error={said('about')}
      />
      <Checkbox
        name="mailsAboutMessages"
        value="yes"
        label={t('members.profile.mails')}
        hint={t('members.profile.mails-hint')}
        defaultChecked={oneOf(state.typed, 'mailsAboutMessages') === 'yes'}
      />
      <Button type="submit" wide busy={isSending}>
        {t('members.profile.save')}
      </Button>
    </form>
  );
}
