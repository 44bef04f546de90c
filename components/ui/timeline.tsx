import { Check, Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Still } from './still';

export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

export type TimelineStepProps = {
  state: 'done' | 'now' | 'next';
  title: string;
  /** `<time>` made by the caller */
  when?: ReactNode;
  icon?: LucideIcon;
  heading?: 'h2' | 'h3';
  /** what stands under it never wakes in the browser */
  still?: boolean;
  children?: ReactNode;
};

/** Done is ticked, now is clay and holds the only big button, next is dashed. */
export function TimelineStep({
  state,
  title,
  when,
  icon,
  heading: Heading = 'h3',
  still,
  children,
}: TimelineStepProps) {
  const sign = icon ?? (state === 'done' ? Check : Clock);
  const item = { className: state, 'aria-current': state === 'now' ? ('step' as const) : undefined };
  const told = (
    <>
      <span className="dot">{state !== 'next' && <Icon of={sign} />}</span>
      <Heading>{title}</Heading>
      {when}
      {children}
    </>
  );
  return still ? (
    <Still as="li" {...item}>
      {told}
    </Still>
  ) : (
    <li {...item}>{told}</li>
  );
}
