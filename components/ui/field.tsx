import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes, Icon } from './icon';

export type FieldWords = {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** says what to do; what was typed stays */
  error?: string | null;
  /** beside the label: « facultatif » */
  aside?: ReactNode;
};

/** A label that is always seen, then a hint, then what is wrong, then the control itself. */
export function Field({
  id,
  label,
  hint,
  error,
  aside,
  className,
  children,
}: FieldWords & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={classes('field', error && 'has-error', className)}>
      <label htmlFor={id}>
        {label}
        {aside && <span className="soft"> {aside}</span>}
      </label>
      <Explained id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function FieldSet({
  id,
  label,
  hint,
  error,
  asTitle,
  className,
  children,
}: FieldWords & { id: string; asTitle?: boolean; className?: string; children: ReactNode }) {
  return (
    <fieldset
      id={id}
      className={classes('field', error && 'has-error', className)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={asTitle ? undefined : 'label'}>{asTitle ? <h1>{label}</h1> : label}</legend>
      <Explained id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** The hint and the error of the control `id`; name them in its `aria-describedby` with `describedBy`. */
export function Explained({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          <Icon of={TriangleAlert} />
          <span>{error}</span>
        </span>
      )}
    </>
  );
}

export function describedBy(
  id: string,
  { hint, error }: { hint?: ReactNode; error?: string | null },
): string | undefined {
  return classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
}
