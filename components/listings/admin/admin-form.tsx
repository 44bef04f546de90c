'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useActionState, type ReactNode } from 'react';
import { Button, RoundButton, type ButtonProps } from '@/components/ui/button';
import { fresh, StepFaults, useShown, type Save, type Shown } from '../post/step-form';

const arrows = { up: ArrowUp, down: ArrowDown };

type Hidden = Readonly<Record<string, string>>;

function HiddenFields({ hidden }: { hidden: Hidden }) {
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** A form of the administrators: what was typed stays when it is refused, and it works before any script has come. */
export function AdminForm({
  send,
  hidden = {},
  button,
  look,
  children,
}: {
  send: Save;
  hidden?: Hidden;
  button: string;
  look?: ButtonProps['look'];
  children: (shown: Shown) => ReactNode;
}) {
  const [state, act, isSending] = useActionState(send, fresh);
  const shown = useShown(state);
  return (
    <form action={act} className="stack" noValidate>
      <StepFaults state={state} />
      <HiddenFields hidden={hidden} />
      <div key={state.round} className="stack">
        {children(shown)}
      </div>
      <div>
        <Button type="submit" look={look} busy={isSending}>
          {button}
        </Button>
      </div>
    </form>
  );
}

/** One deed on one line of a list. With an icon it is a round button, and `words` are heard. */
export function DeedButton({
  send,
  hidden = {},
  words,
  label,
  look = 'second',
  icon,
}: {
  send: Save;
  hidden?: Hidden;
  words: string;
  /** what is heard, when the words alone do not say on what */
  label?: string;
  look?: ButtonProps['look'];
  icon?: 'up' | 'down';
}) {
  const [state, act, isSending] = useActionState(send, fresh);
  return (
    <form action={act}>
      <HiddenFields hidden={hidden} />
      <StepFaults state={state} />
      {icon ? (
        <RoundButton type="submit" icon={arrows[icon]} words={label ?? words} disabled={isSending} />
      ) : (
        <Button type="submit" small look={look} busy={isSending} aria-label={label}>
          {words}
        </Button>
      )}
    </form>
  );
}
