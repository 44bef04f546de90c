'use client';

import { Trash2 } from 'lucide-react';
import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { fresh, StepFaults, type Save } from './post/step-form';

/** Deleting asks once more, and says what disappears. Without scripts the question stands open in the page. */
export function RemoveDialog({ save, title, isDraft }: { save: Save; title: string; isDraft: boolean }) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(save, fresh);
  const question = (
    <form action={send} className="stack">
      <StepFaults state={state} />
      <p>{t(isDraft ? 'listings.mine.remove-draft' : 'listings.mine.remove-body')}</p>
      <Button type="submit" look="danger" busy={isSending}>
        {t('listings.mine.remove-yes')}
      </Button>
    </form>
  );
  return (
    <>
      <DialogButton
        look="quiet"
        icon={Trash2}
        words={t('listings.mine.remove')}
        title={t('listings.mine.remove-title', { title })}
        close={t('ground.action.close')}
      >
        {question}
        <form method="dialog" className="mt4">
          <Button type="submit" look="second">
            {t('listings.mine.remove-no')}
          </Button>
        </form>
      </DialogButton>
      <noscript>{question}</noscript>
    </>
  );
}
