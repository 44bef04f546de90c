'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Answer } from '@/lib/ground/refused';
import { markFields } from './mark-fields';
import { SignInDoor } from './sign-in-door';
import { useWords, type Said } from './words-provider';

/** A server action with its community bound: what a form gathered goes in, an Answer comes out. */
export type Deed = (input: never) => Promise<Answer<unknown>>;
type Gathered = Record<string, unknown>;

export type Trouble = { because: string; fields: Record<string, string> } | null;

/** The sentence for a refusal, of the first brick that has one, else the ground's. */
export function refusalSaid({ t, has }: Said, because: string, bricks: readonly string[]): string {
  const brick = [...bricks, 'ground'].find((name) => has(`${name}.refused.${because}`));
  return t(brick ? `${brick}.refused.${because}` : 'ground.refused.try-again');
}

/** Does a deed once at a time; a lost connection is a refusal like another, and what was typed stays. */
export function useDeed(deed: Deed, after?: (value: unknown) => void) {
  const router = useRouter();
  const busy = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const run = async (input: Gathered) => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    const answer = await callDeed(deed, input);
    busy.current = false;
    setBusy(false);
    if (!answer.ok) return setTrouble({ because: answer.because, fields: answer.fields ?? {} });
    setTrouble(null);
    if (after) after(answer.value);
    else router.refresh();
  };
  return { run, isBusy, trouble };
}

// Each action checks its own input: what the form gathered is handed over as it is.
export async function callDeed(deed: Deed, input: Gathered): Promise<Answer<unknown>> {
  try {
    return await deed(input as never);
  } catch {
    return { ok: false, because: 'no-connection' };
  }
}

type DeedFormProps = {
  deed: Deed;
  /** What goes along with the fields. */
  fixed?: Gathered;
  /** Bricks whose words have the refusals, the nearest first. */
  bricks: readonly string[];
  button: ReactNode;
  look?: ButtonProps['look'];
  icon?: ButtonProps['icon'];
  wide?: boolean;
  /** Where to go once it is done, by what came of it; else the page is read anew. */
  then?: string | ((value: unknown) => string);
  className?: string;
  children?: ReactNode;
};

/** A form that does one deed: fields by their names, the button, and the refusal in words. */
export function DeedForm({
  deed,
  fixed,
  bricks,
  button,
  look,
  icon,
  wide,
  then,
  className,
  children,
}: DeedFormProps) {
  const said = useWords();
  const router = useRouter();
  const { run, isBusy, trouble } = useDeed(
    deed,
    then ? (value) => router.push(typeof then === 'string' ? then : then(value)) : undefined,
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => markFields(form.current, Object.keys(trouble?.fields ?? {})), [trouble]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run({ ...fixed, ...gather(new FormData(event.currentTarget)) });
  };
  return (
    <form ref={form} onSubmit={send} className={className ?? 'stack'} noValidate>
      {children}
      {trouble && (
        <Notice look="bad" live>
          <Sentences trouble={trouble} said={said} bricks={bricks} />
          <SignInDoor because={trouble.because} />
        </Notice>
      )}
      <Button type="submit" look={look} icon={icon} wide={wide} busy={isBusy}>
        {button}
      </Button>
    </form>
  );
}

/** What is wrong, field by field; why the deed was refused where no field is to blame. */
function Sentences({
  trouble,
  said,
  bricks,
}: {
  trouble: NonNullable<Trouble>;
  said: Said;
  bricks: readonly string[];
}) {
  const entries = Object.entries(trouble.fields).filter(([field]) => !field.endsWith('Id'));
  if (entries.length === 0) return refusalSaid(said, trouble.because, bricks);
  return (
    <ul>
      {entries.map(([field, reason]) => (
        <li key={field}>
          <a href={`#${field}`}>{fieldSaid(said, reason, bricks)}</a>
        </li>
      ))}
    </ul>
  );
}

/** The sentence for what is wrong with one field. */
export function fieldSaid({ t, has }: Said, reason: string, bricks: readonly string[]): string {
  const keys = [
    ...[...bricks, 'ground'].map((name) => `${name}.field.${reason}`),
    ...bricks.map((name) => `${name}.refused.${reason}`),
  ];
  return t(keys.find(has) ?? 'ground.field.required');
}

/** Fields by name; several of one name become a list, and `name[]` is one even when alone. */
function gather(data: FormData): Gathered {
  const gathered: Gathered = {};
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string');
    if (name.endsWith('[]')) gathered[name.slice(0, -2)] = values;
    else gathered[name] = values.at(-1);
  }
  return gathered;
}
