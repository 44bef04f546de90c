import type { ComponentProps, ReactNode } from 'react';
import { describedBy, Explained, FieldSet, type FieldWords } from './field';
import { classes } from './icon';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  picture?: ReactNode;
  /** the colour of the picture says what is asked in return */
  tone?: 'free' | 'swap' | 'pay' | 'wish';
  disabled?: boolean;
};

type RadioProps = Omit<ComponentProps<'input'>, 'id' | 'value' | 'type'>;

export type RadioCardsProps = RadioProps &
  FieldWords & {
    name: string;
    options: readonly Choice[];
    /** `tiles` carry big pictures; `lines` carry sentences */
    as?: 'tiles' | 'lines';
    /** the question is the title of the screen */
    asTitle?: boolean;
    /** the chosen value when no form library holds it */
    chosen?: string;
  };

/** One answer among a few, each said in full. Every radio receives the remaining props, `ref` included. */
export function RadioCards({
  id,
  name,
  label,
  hint,
  error,
  options,
  as = 'lines',
  asTitle,
  chosen,
  className,
  ...rest
}: RadioCardsProps) {
  return (
    <FieldSet id={id ?? name} label={label} hint={hint} error={error} asTitle={asTitle} className={className}>
      <div className={as === 'tiles' ? 'kinds' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} className={as === 'tiles' ? option.tone : 'choice'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              disabled={option.disabled}
              {...rest}
            />
            {option.picture}
            <span>
              <b>{option.label}</b>
              {option.hint &&
                (as === 'tiles' ? <small>{option.hint}</small> : <span className="soft">{option.hint}</span>)}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

/** A box to tick. `plain` leaves out the frame. */
export function Checkbox({
  label,
  hint,
  error,
  plain,
  className,
  ...rest
}: ComponentProps<'input'> & FieldWords & { plain?: boolean }) {
  const id = rest.id ?? rest.name ?? 'tick';
  return (
    <div className={classes('field', error && 'has-error', className)}>
      <Explained id={id} error={error} />
      <label className={classes('choice', plain && 'plain')}>
        <input
          type="checkbox"
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <span>
          <b>{label}</b>
          {hint && (
            <span className="soft" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
