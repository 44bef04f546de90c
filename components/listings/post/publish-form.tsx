'use client';

import { Check } from 'lucide-react';
import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { fresh, StepFaults, type Save } from './step-form';

type Missing = { href: string; words: string };

/** The button that shows the listing to everybody, or what is still missing, each line leading to its screen. */
export function PublishForm({ save, missing }: { save: Save; missing: readonly Missing[] }) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(save, fresh);
  if (missing.length > 0)
    return (
      <div className="summary-error">
        <h2>{t('listings.post.check.missing')}</h2>
        <ul className="stack-2">
          {missing.map(({ href, words }) => (
            <li key={href + words}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <form action={send} className="stack-6">
      <StepFaults state={state} />
      <div className="row">
        <Button type="submit" icon={Check} busy={isSending}>
          {t('listings.post.check.publish')}
        </Button>
      </div>
    </form>
  );
}
