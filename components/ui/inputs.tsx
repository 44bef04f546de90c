import type { ComponentProps, ReactNode } from 'react';
import { describedBy, Field, type FieldWords } from './field';
import { classes } from './icon';

type Unit = { unit?: ReactNode; short?: boolean };

export type TextInputProps = ComponentProps<'input'> & FieldWords & Unit;

/** Text, numbers, days, files' names: whatever the platform's own field can do (`type`). */
export function TextInput({ label, hint, error, aside, unit, short, className, ...rest }: TextInputProps) {
  const id = rest.id ?? rest.name ?? 'field';
  const input = (
    <input
      {...rest}
      {...named(id, { hint, error })}
      className={classes('input', short && 'short', className)}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      {unit ? (
        <div className="with-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  aside,
  className,
  ...rest
}: ComponentProps<'textarea'> & FieldWords) {
  const id = rest.id ?? rest.name ?? 'field';
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <textarea {...rest} {...named(id, { hint, error })} className={classes('input', className)} />
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

export function Select({
  label,
  hint,
  error,
  aside,
  options,
  className,
  ...rest
}: ComponentProps<'select'> & FieldWords & { options: readonly Option[] }) {
  const id = rest.id ?? rest.name ?? 'field';
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <select {...rest} {...named(id, { hint, error })} className={classes('input', className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Six figures from a message: they can be pasted, and phones propose them. */
export function CodeInput({ className, ...rest }: TextInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      pattern="[0-9 ]*"
      spellCheck={false}
      {...rest}
      className={classes('code', className)}
    />
  );
}

function named(id: string, words: { hint?: ReactNode; error?: string | null }) {
  return { id, 'aria-invalid': words.error ? true : undefined, 'aria-describedby': describedBy(id, words) };
}
