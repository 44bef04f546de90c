'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { PersonFields, type PersonFieldsProps } from './person-fields';
import { FormFaults, useReasons } from './refused-form';
import { oneOf, type FormState } from './typed';

export type JoinFormProps = PersonFieldsProps & {
  join: (before: FormState, form: FormData) => Promise<FormState>;
  start: FormState;
  rulesHref: string;
  rulesVersion: number;
};

/** Works before any script has come: the action answers with the page, and what was typed stays. */
export function JoinForm({ join, start, rulesHref, rulesVersion, ...fields }: JoinFormProps) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(join, start);
  const { said } = useReasons(state);
  return (
    <form action={send} key={state.round} className="stack-6" noValidate={state.round > 0}>
      <FormFaults state={state} />
      <PersonFields state={state} said={said} {...fields} />
      <Checkbox
        name="adult"
        value="yes"
        required
        label={t('members.join.adult')}
        hint={t('members.join.adult-hint')}
        defaultChecked={oneOf(state.typed, 'adult') === 'yes'}
        error={said('adult')}
      />
      <Checkbox
        name="agrees"
        value="yes"
        required
        label={t('members.join.agrees')}
        defaultChecked={oneOf(state.typed, 'agrees') === 'yes'}
        error={said('agrees')}
      />
      <p>
        <a href={rulesHref} target="_blank" rel="noopener">
          {t('members.join.rules')}
        </a>
      </p>
      <input type="hidden" name="rulesVersion" value={rulesVersion} />
      <Button type="submit" wide busy={isSending}>
        {t('members.join.send')}
      </Button>
    </form>
  );
}
