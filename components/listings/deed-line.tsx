'use client';

import { useActionState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { fresh, StepFaults, type Save } from './post/step-form';

type Props = { save: Save; words: string; hint?: string; look?: ButtonProps['look'] };

/** One thing to do, with what it means beside it. */
export function DeedLine({ save, words, hint, look = 'second' }: Props) {
  const [state, send, isSending] = useActionState(save, fresh);
  return (
    <li>
      <form action={send} className="stack-2">
        <StepFaults state={state} />
        <div className="row">
          <Button type="submit" look={look} busy={isSending}>
            {words}
          </Button>
          {hint && <span className="soft grow">{hint}</span>}
        </div>
      </form>
    </li>
  );
}
