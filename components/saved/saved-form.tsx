'use client';

import { useActionState, type ReactNode } from 'react';
import { fieldSaid, refusalSaid } from '@/components/forms/deed';
import { SignInDoor } from '@/components/forms/sign-in-door';
import { useWords } from '@/components/forms/words-provider';
import { freshForm, type FormState } from '@/components/members/typed';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type Send = (before: FormState, form: FormData) => Promise<FormState>;
export type SavedFormProps = {
  send: Send;
  button: string;
  label?: string;
  look?: ButtonProps['look'];
  small?: boolean;
  className?: string;
  /** What stands above the button; it is handed what had been typed, and what is wrong with a field. */
  children?: ReactNode | ((state: FormState, said: (field: string) => string | null) => ReactNode);
};

/** A form of one deed about what a member keeps: it says why it was refused, above its button. */
export function SavedForm({ send, button, label, look, small, className, children }: SavedFormProps) {
  const [state, act, isSending] = useActionState(send, freshForm());
  const words = useWords();
  const said = (field: string) =>
    state.fields[field] ? fieldSaid(words, state.fields[field], ['saved']) : null;
  const isAboutFields = Object.keys(state.fields).length > 0;
  return (
    <form action={act} key={state.round} className={className}>
      {typeof children === 'function' ? children(state, said) : children}
      {state.because && !isAboutFields && (
        <Notice look="bad" live>
          {refusalSaid(words, state.because, ['saved'])}
          <SignInDoor because={state.because} />
        </Notice>
      )}
      <Button type="submit" look={look} small={small} busy={isSending} aria-label={label}>
        {button}
      </Button>
    </form>
  );
}
