import type { ReactNode } from 'react';

/** What was said, the oldest first. */
export function Talk({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol className="talk" aria-label={label}>
      {children}
    </ol>
  );
}

/** One message. `mine` stands on the right; `who` names the person and the time in words, for everyone. */
export function Say({ mine, who, children }: { mine?: boolean; who: ReactNode; children: ReactNode }) {
  return (
    <li className={mine ? 'me' : undefined}>
      <small>{who}</small>
      <div className="say">{children}</div>
    </li>
  );
}

/** What the house noted between two messages. */
export function Noted({ children }: { children: ReactNode }) {
  return <li className="sys">{children}</li>;
}
