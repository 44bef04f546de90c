import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Go, type GoProps } from './go';
import { classes, Icon } from './icon';

type Look = {
  /** main (clay) is for the one thing that a screen is for */
  look?: 'main' | 'second' | 'quiet' | 'danger';
  small?: boolean;
  wide?: boolean;
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
};

export type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean };

/** While busy it keeps the focus and its words, and a second press does nothing: it no longer submits, nor calls. */
export function Button({
  look,
  small,
  wide,
  icon,
  iconAfter,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  const press = busy ? ({ type: 'button', onClick: undefined, 'aria-disabled': true } as const) : null;
  return (
    <button
      type="button"
      className={buttonClass({ look, small, wide }, busy && 'is-busy', className)}
      {...rest}
      {...press}
    >
      {busy ? <Icon of={LoaderCircle} /> : icon && <Icon of={icon} />}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
    </button>
  );
}

export type ButtonLinkProps = GoProps & Look;

export function ButtonLink({
  look,
  small,
  wide,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Go className={buttonClass({ look, small, wide }, className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
    </Go>
  );
}

/** A round button holds one picture; its words are heard, not seen. */
export function RoundButton({
  icon,
  words,
  className,
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; words: string }) {
  return (
    <button type="button" className={classes('round', className)} aria-label={words} title={words} {...rest}>
      <Icon of={icon} />
    </button>
  );
}

function buttonClass({ look, small, wide }: Look, ...more: (string | false | undefined)[]): string {
  return classes('btn', look !== 'main' && look, small && 'small', wide && 'wide', ...more);
}
