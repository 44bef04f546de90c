'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { fresh, useSentence, type Save } from '@/components/listings/post/step-form';
import { Button } from '@/components/ui/button';

/** Takes a meeting point out of what is proposed. */
export function ClosePointButton({ save, pointId, label }: { save: Save; pointId: string; label: string }) {
  const { t } = useWords();
  const sentence = useSentence();
  const [state, send, isSending] = useActionState(save, fresh);
  return (
    <form action={send}>
      <input type="hidden" name="pointId" value={pointId} />
      {state.because && <p role="alert">{sentence(state.because)}</p>}
      <Button type="submit" look="quiet" small busy={isSending} aria-label={label}>
        {t('rides.points.close')}
      </Button>
    </form>
  );
}
