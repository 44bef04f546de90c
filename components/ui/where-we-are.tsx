'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Tells the links of the navigation which of them leads to the page that is shown: a page that is the same for everybody cannot
 * know its own place. After a change of page without reload, the focus goes to its title, so that it is read aloud.
 */
export function WhereWeAre() {
  const here = usePathname();
  const last = useRef(here);
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-nav]')) markFor(link, here ?? '');
    if (last.current === here) return;
    last.current = here;
    focusTitle();
  }, [here]);
  return null;
}

function markFor(link: HTMLAnchorElement, here: string): void {
  const to = link.pathname;
  if (here === to) link.setAttribute('aria-current', 'page');
  else if (link.dataset['nav'] === 'part' && here.startsWith(`${to}/`))
    link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1');
  if (!title || document.activeElement?.closest('main')) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
