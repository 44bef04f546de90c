'use client';

import { useEffect, useState, type RefObject } from 'react';

const calmMs = 350;

/** What a form asks for, as an address: nothing of what is empty. */
export function askedBy(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') asked.append(name, value);
  return asked.toString();
}

/** How many the form around would find, asked anew a moment after each choice while it is looked at; null while nobody knows. */
export function useCount(
  inside: RefObject<HTMLElement | null>,
  counts: string,
  isLooked: boolean,
): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form || !isLooked) return undefined;
    let asking = new AbortController();
    let timer = 0;
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const found = await totalAt(`${counts}?${askedBy(form)}`, signal);
      if (!signal.aborted) setCount(found);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), calmMs);
    };
    void ask();
    form.addEventListener('input', later);
    return () => {
      asking.abort();
      window.clearTimeout(timer);
      form.removeEventListener('input', later);
    };
  }, [inside, counts, isLooked]);
  return count;
}

async function totalAt(address: string, signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(address, { signal });
    const said: unknown = answer.ok ? await answer.json() : null;
    return typeof said === 'object' && said !== null && 'total' in said && typeof said.total === 'number'
      ? said.total
      : null;
  } catch {
    return null;
  }
}
