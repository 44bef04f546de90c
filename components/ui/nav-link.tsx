'use client';

import { usePathname } from 'next/navigation';
import { Go, type GoProps } from './go';

/** A link that knows when its page, or one under it, is the one that is shown. `whole` only matches the page itself. */
export function NavLink({ href, whole, ...rest }: GoProps & { whole?: boolean }) {
  const here = usePathname();
  const current = here === href ? 'page' : !whole && here?.startsWith(`${href}/`) ? 'true' : undefined;
  return <Go href={href} aria-current={current} {...rest} />;
}
