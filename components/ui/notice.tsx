import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes, Icon } from './icon';

export type NoticeLook = 'info' | 'good' | 'warn' | 'bad';

const signs: Record<NoticeLook, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
};

export type NoticeProps = {
  look?: NoticeLook;
  title?: string;
  live?: boolean;
  id?: string;
  children?: ReactNode;
};

/** Something to know, in the page. `live` has it read aloud when it appears. */
export function Notice({ look = 'info', title, live, id, children }: NoticeProps) {
  const role = live ? (look === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div className={classes('box', look)} role={role} id={id}>
      <Icon of={signs[look]} />
      <div>
        {title && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  );
}
