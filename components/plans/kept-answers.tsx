'use client';

import { createContext, useContext, useState, type FormEvent, type ReactNode } from 'react';

const Kept = createContext<Map<string, string>>(new Map());

/** Keeps what is typed while another day is looked for. `said`: what the address of the page already says. */
export function KeptAnswers({
  said,
  children,
}: {
  said: Readonly<Record<string, string | undefined>>;
  children: ReactNode;
}) {
  const [kept] = useState(
    () => new Map(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  );
  return <Kept value={kept}>{children}</Kept>;
}

/** What was typed last into a field of that name, and what keeps it from now on. */
export function useKeptAnswers() {
  const kept = useContext(Kept);
  return {
    typed: (field: string) => kept.get(field),
    keep: ({ target }: FormEvent<HTMLElement>) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        kept.set(target.name, target.value);
    },
  };
}
