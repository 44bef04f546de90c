/** Marks the fields of a form that were refused, by their names, and goes to the first; the others are marked no more. */
export function markFields(form: HTMLFormElement | null, names: readonly string[]): void {
  if (!form) return;
  const fields = [...form.elements].filter((element) => element instanceof HTMLElement);
  for (const field of fields) {
    const isWrong = names.includes(field.getAttribute('name') ?? '');
    if (isWrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    field.closest('.field')?.classList.toggle('has-error', isWrong);
  }
  fields.find((field) => field.getAttribute('aria-invalid') === 'true')?.focus();
}
