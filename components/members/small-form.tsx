'use client';

import { useActionState, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { SignInDoor } from '@/components/forms/sign-in-door';
import { Notice } from '@/components/ui/notice';
import { useReasons } from './refused-form';
import { freshForm, type FormState } from './typed';

type Props = {
  send: (before: FormState, form: FormData) => Promise<FormState>;
  hidden?: Record<string, string>;
  button: string;
  label?: string;
  look?: ButtonProps['look'];
  small?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A form of one deed: it says why it was refused, above its button. */
export function SmallForm({ send, hidden = {}, button, label, look, small, className, children }: Props) {
  const [state, act, isSending] = useActionState(send, freshForm());
  const { sentence } = useReasons(state);
  const [reason] = Object.values(state.fields);
  return (
    <form action={act} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.because && (
        <Notice look="bad" live>
          {sentence(reason ?? state.because)}
          <SignInDoor because={state.because} />
        </Notice>
      )}
      <Button type="submit" look={look} small={small} busy={isSending} aria-label={label}>
        {button}
      </Button>
    </form>
  );
}
