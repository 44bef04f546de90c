'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import { fresh, StepFaults, useSentence, type Save } from './post/step-form';

/** A moderator's removal: the reason is what its owner will read. */
export function RemovalForm({ save }: { save: Save }) {
  const { t } = useWords();
  const sentence = useSentence();
  const [state, send, isSending] = useActionState(save, fresh);
  const because = state.fields['reason'];
  return (
    <form action={send} className="stack" noValidate>
      <StepFaults state={state} />
      <TextArea
        key={state.round}
        name="reason"
        label={t('listings.mine.moderate-reason')}
        hint={t('listings.mine.moderate-reason-hint')}
        error={because ? sentence(because) : null}
        defaultValue={typeof state.typed['reason'] === 'string' ? state.typed['reason'] : ''}
        maxLength={500}
        rows={4}
      />
      <Button type="submit" look="danger" busy={isSending}>
        {t('listings.mine.moderate-yes')}
      </Button>
    </form>
  );
}
