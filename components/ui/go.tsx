import Link from 'next/link';
import type { ComponentProps } from 'react';

export type GoProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

/** A link inside the house. Nothing is fetched ahead: a page of cards would cost a village's phone and its server dearly. */
export function Go({ href, ...rest }: GoProps) {
  if (/^(#|[a-z]+:|\/\/)/.test(href)) return <a href={href} {...rest} />;
  return <Link href={href} prefetch={false} {...rest} />;
}
