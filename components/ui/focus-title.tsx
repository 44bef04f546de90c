'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** After a change of page without reload, the focus goes to its title, so that it is read aloud. */
export function FocusTitle() {
  const here = usePathname();
  const last = useRef(here);
  useEffect(() => {
    if (last.current === here) return;
    last.current = here;
    const title = document.querySelector<HTMLElement>('main h1');
    if (!title || document.activeElement?.closest('main')) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [here]);
  return null;
}
