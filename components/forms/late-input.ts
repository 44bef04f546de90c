'use client';

import { useLayoutEffect, useRef, type FormEvent, type RefObject } from 'react';

type Fillable = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Filled = { value: string; checked: boolean };

/**
 * What is typed or ticked while an answer is awaited stays when the form is drawn anew with it. Answers what the form does on
 * each input.
 */
export function useLateInput(form: RefObject<HTMLFormElement | null>, isSending: boolean) {
  const late = useRef(new Map<string, Filled[]>());
  useLayoutEffect(() => {
    if (isSending || !form.current) return;
    for (const [name, filled] of late.current) fill(fieldsOf(form.current, name), filled);
    late.current.clear();
  }, [form, isSending]);
  return ({ target, currentTarget }: FormEvent<HTMLFormElement>): void => {
    if (!isSending || !isFillable(target)) return;
    late.current.set(target.name, fieldsOf(currentTarget, target.name).map(read));
  };
}

const fieldsOf = (form: HTMLFormElement, name: string): Fillable[] =>
  [...form.elements].filter(isFillable).filter((field) => field.name === name);

/** What a person fills in by hand; a browser lets no page fill in files. */
const isFillable = (target: EventTarget): target is Fillable =>
  (target instanceof HTMLInputElement && target.type !== 'file') ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

const read = (field: Fillable): Filled => ({
  value: field.value,
  checked: field instanceof HTMLInputElement && field.checked,
});

/** Tells the form of it as a hand would, so that what is reckoned from the fields follows. */
function fill(fields: readonly Fillable[], filled: readonly Filled[]): void {
  for (const [at, field] of fields.entries()) {
    const said = filled[at];
    if (!said) continue;
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = said.checked;
    else field.value = said.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
