import type { ReactNode } from 'react';
import { classes } from './icon';

/** An amount already written by the formats of the language. `look` colours a sign that the words also carry. */
export function Money({
  look,
  className,
  children,
}: {
  look?: 'plus' | 'minus';
  className?: string;
  children: ReactNode;
}) {
  return <span className={classes('num', look, className)}>{children}</span>;
}

/** Days in words; machines read the first of them. */
export function DateSpan({ from, words, className }: { from: string; words: string; className?: string }) {
  return (
    <time dateTime={from} className={className}>
      {words}
    </time>
  );
}
