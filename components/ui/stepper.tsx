'use client';

import { Minus, Plus } from 'lucide-react';
import { useRef, type ComponentProps } from 'react';
import { RoundButton } from './button';
import { describedBy, Field, type FieldWords } from './field';
import { classes } from './icon';

export type StepperProps = ComponentProps<'input'> &
  FieldWords & { less: string; more: string; unit?: string };

/** A small whole number: typed, or made with − and +. Nothing has to be dragged. */
export function Stepper({ label, hint, error, aside, less, more, unit, className, ...rest }: StepperProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = rest.id ?? rest.name ?? 'number';
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <div className="stepper" ref={box}>
        <RoundButton icon={Minus} words={less} onClick={() => step(box.current, -1)} />
        <input
          type="number"
          inputMode="numeric"
          step={1}
          {...rest}
          id={id}
          className={classes('input num', className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <RoundButton icon={Plus} words={more} onClick={() => step(box.current, 1)} />
        {unit && <span>{unit}</span>}
      </div>
    </Field>
  );
}

// The field itself keeps to its min and max; the event tells whoever listens to it, as if it had been typed.
function step(box: HTMLDivElement | null, by: 1 | -1) {
  const input = box?.querySelector('input');
  if (!input) return;
  if (by > 0) input.stepUp();
  else input.stepDown();
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
