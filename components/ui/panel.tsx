import type { ReactNode } from 'react';
import { classes } from './icon';

/** A sheet of card on the paper. */
export function Panel({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classes('panel', className)}>{children}</div>;
}

/** A part of a page with its title and, at the end of the line, a link. */
export function Section({
  id,
  title,
  end,
  hidden,
  className,
  children,
}: {
  id: string;
  title: string;
  end?: ReactNode;
  hidden?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={className} aria-labelledby={id}>
      <div className={hidden ? 'vh' : 'head'}>
        <h2 id={id}>{title}</h2>
        {!hidden && end}
      </div>
      {children}
    </section>
  );
}

/** What must be in reach of the thumb: fixed under a phone's page. `stay` keeps it in the page on a desk. */
export function ActionBar({ stay, children }: { stay?: boolean; children: ReactNode }) {
  return <div className={classes('actionbar', stay && 'stay')}>{children}</div>;
}
