import type { ComponentProps } from 'react';

export type GoProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

/**
 * A link of the house: a plain one. Pages come whole from the shelf, which costs the server less than a part of them would, and
 * a phone needs no script to follow it.
 */
export function Go(props: GoProps) {
  return <a {...props} />;
}
