import type { LucideIcon } from 'lucide-react';
import { Children, type ComponentProps, type ReactNode } from 'react';
import { Go, type GoProps } from './go';
import { classes, Icon } from './icon';

type Look = { icon?: LucideIcon; picture?: ReactNode; firm?: boolean };

/** A filter or an answer to press; while it holds it stays pressed, in its place. */
export function Chip({
  icon,
  picture,
  firm,
  pressed,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Look & { pressed?: boolean }) {
  return (
    <button
      type="button"
      className={classes('chip', firm && 'firm', className)}
      aria-pressed={pressed}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      {picture}
      {children}
    </button>
  );
}

export function ChipLink({
  icon,
  picture,
  firm,
  pressed,
  className,
  children,
  ...rest
}: GoProps & Look & { pressed?: boolean }) {
  return (
    <Go
      className={classes('chip', firm && 'firm', className)}
      aria-current={pressed ? 'true' : undefined}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      {picture}
      {children}
    </Go>
  );
}

/** A line of chips. `scroll` keeps them on one line on a phone. */
export function Chips({
  label,
  scroll,
  children,
}: {
  label?: string;
  scroll?: boolean;
  children: ReactNode;
}) {
  return (
    <ul className={classes('chips', scroll && 'scroll')} aria-label={label}>
      {Children.map(children, (child) => child && <li>{child}</li>)}
    </ul>
  );
}
