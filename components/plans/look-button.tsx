'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';

const asked = ['by', 'day', 'until', 'length'];

/**
 * Looks for another day or length. Once the script has come, the rest of what was typed stays where it is; before, it goes along
 * in the address. `form`: the one that holds the fields, where it is not around them.
 */
export function LookButton({ form, here, children }: { form?: string; here: string; children: ReactNode }) {
  const router = useRouter();
  const look = (event: MouseEvent<HTMLButtonElement>) => {
    const { form: around } = event.currentTarget;
    if (!around) return;
    event.preventDefault();
    const said = [...new FormData(around)].filter(([name]) => asked.includes(name));
    const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
    router.replace(`${here}?${query.toString()}`, { scroll: false });
  };
  return (
    <Button type="submit" look="second" form={form} formMethod="get" formAction={here} onClick={look}>
      {children}
    </Button>
  );
}
