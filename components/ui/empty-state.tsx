import type { ReactNode } from 'react';
import { Hen } from './hen';

export type EmptyProps = {
  title: string;
  /** the page's own title, or a part's */
  heading?: 'h1' | 'h2' | 'h3';
  /** one main action */
  action?: ReactNode;
  /** a person to turn to, or another way */
  other?: ReactNode;
  children?: ReactNode;
};

/** Nothing here yet: what belongs here, one thing to do, and somebody to ask. */
export function EmptyState({ title, heading = 'h2', action, other, children }: EmptyProps) {
  return (
    <Beside drawing={<Searching />}>
      <Told title={title} heading={heading} action={action} other={other}>
        {children}
      </Told>
    </Beside>
  );
}

/** A page that is not there, or that did not open. */
export function Lost({ title, heading = 'h1', action, other, children }: EmptyProps) {
  return (
    <Beside drawing={<LostFeather />}>
      <Told title={title} heading={heading} action={action} other={other}>
        {children}
      </Told>
    </Beside>
  );
}

function Beside({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <div className="two lost-two">
      <div className="lost">{children}</div>
      <div className="lost">{drawing}</div>
    </div>
  );
}

function Told({ title, heading: Heading = 'h2', action, other, children }: EmptyProps) {
  return (
    <>
      <Heading>{title}</Heading>
      {children && <div className="lead">{children}</div>}
      {action && <div className="row">{action}</div>}
      {other && <p>{other}</p>}
    </>
  );
}

/** The hen with a magnifying glass. */
export function Searching() {
  return (
    <svg viewBox="0 0 400 230" aria-hidden focusable={false}>
      <path d="M0 190Q120 150 230 172T400 168V230H0Z" fill="var(--hill-3)" />
      <path d="M0 212Q180 182 400 206V230H0Z" fill="var(--hill-5)" />
      <g transform="translate(64 60) scale(2.1)">
        <Hen />
      </g>
      <g transform="translate(282 116)">
        <circle cx="30" cy="30" r="28" fill="var(--card)" stroke="var(--ink)" strokeWidth="7" />
        <path d="M50 52L74 80" stroke="var(--ink)" strokeWidth="11" strokeLinecap="round" />
        <path
          d="M18 24q4-9 14-10"
          stroke="var(--f-blue-mid)"
          strokeWidth="5"
          fill="none"
          strokeLinecap="round"
        />
      </g>
    </svg>
  );
}

/** A feather in the wind. */
export function LostFeather() {
  return (
    <svg viewBox="0 0 400 230" aria-hidden focusable={false}>
      <path d="M0 196Q120 166 230 182T400 178V230H0Z" fill="var(--hill-2)" />
      <g transform="translate(210 30) rotate(28)">
        <path d="M0 0C44 8 60 62 20 130L10 158C-20 120-44 34 0 0Z" fill="var(--f-ochre-mid)" />
        <path
          d="M2 8C8 60 10 110 9 176"
          stroke="var(--f-ochre)"
          strokeWidth="5"
          fill="none"
          strokeLinecap="round"
        />
        <path
          d="M4 44L26 30M6 74L34 58M8 104L30 92M4 54L-14 44M6 86L-14 76"
          stroke="var(--f-ochre)"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
      </g>
      <path
        d="M60 84q26-22 52 0t52 0M40 124q20-16 40 0t40 0"
        stroke="var(--hill-4)"
        strokeWidth="6"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
