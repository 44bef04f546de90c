import type { ReactNode } from 'react';
import { classes } from './icon';
import { Still } from './still';

export type TicketLine = { words: ReactNode; amount?: string; look?: 'sub' | 'total' };

export type TicketProps = {
  title: string;
  lines: readonly TicketLine[];
  heading?: 'h2' | 'h3';
  children?: ReactNode;
};

/** The price as a till receipt: the same on the listing, at payment, on the receipt and in the message. Children are `<p className="more">`. */
export function Ticket({ title, lines, heading: Heading = 'h2', children }: TicketProps) {
  return (
    <Still as="section" className="ticket" aria-label={title}>
      <Heading>{title}</Heading>
      <dl>
        {lines.map((line, at) => (
          <div key={at} className={classes(line.look) || undefined}>
            <dt>{line.words}</dt>
            <dd>{line.amount}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Still>
  );
}
