import { useEffect, type RefObject } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What one field held: its name, which of its name it is, and its value, or whether it was ticked. */
type Typed = [name: string, nth: number, value: string | boolean];

/**
 * What was typed and not sent yet outlives a reload, the back button and a lost page, in this tab alone. Nothing is kept of
 * photos, or once the form is sent: from then on the server has it, or the form shows it again beside what is wrong.
 */
export function useKeptTyping(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    // Another day in the address is another question.
    const key = `typed:${location.pathname}${location.search}`;
    bringBack(element, read(key));
    const keep = () => write(key, typedIn(element));
    const forget = () => write(key, []);
    // Somebody may have typed before this script came.
    if (fieldsOf(element).some(({ field }) => isTouched(field))) keep();
    element.addEventListener('input', keep);
    element.addEventListener('submit', forget);
    return () => {
      element.removeEventListener('input', keep);
      element.removeEventListener('submit', forget);
    };
  }, [form]);
}

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

function fieldsOf(form: HTMLFormElement): { field: Field; name: string; nth: number }[] {
  const seen = new Map<string, number>();
  return [...form.elements].flatMap((field) => {
    const isField =
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'file');
    // What stands elsewhere on the page is said by the address.
    if (!isField || !field.name || !form.contains(field)) return [];
    const nth = seen.get(field.name) ?? 0;
    seen.set(field.name, nth + 1);
    return [{ field, name: field.name, nth }];
  });
}

const typedIn = (form: HTMLFormElement): Typed[] =>
  fieldsOf(form).map(({ field, name, nth }) => [name, nth, isTicked(field) ? field.checked : field.value]);

/** Fields that somebody has touched since the page came are left as they are. */
function bringBack(form: HTMLFormElement, typed: readonly Typed[]): void {
  for (const { field, name, nth } of fieldsOf(form)) {
    const kept = typed.find(([of, at]) => of === name && at === nth)?.[2];
    if (isTicked(field)) {
      if (typeof kept === 'boolean' && kept !== field.checked && field.checked === field.defaultChecked)
        field.click();
    } else if (typeof kept === 'string' && kept !== field.value && !isTouched(field)) type(field, kept);
  }
}

const isTouched = (field: Field): boolean =>
  !(field instanceof HTMLSelectElement) && !isTicked(field) && field.value !== field.defaultValue;

/** As if it had been typed: React hears of a value only through the setter of the element's own kind. */
function type(field: Field, value: string): void {
  const prototype: unknown = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function read(key: string): Typed[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTyped) : [];
  } catch {
    return [];
  }
}

const isTyped = (value: unknown): value is Typed =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';

/** Where a browser keeps nothing, or has no room left, the form works without. */
function write(key: string, typed: Typed[]): void {
  try {
    if (typed.length > 0) sessionStorage.setItem(key, JSON.stringify(typed));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
