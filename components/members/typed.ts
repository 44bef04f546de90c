/** What a form shows after it was sent: why it was refused, field by field, and what had been typed. */
export type Typed = Record<string, string | string[]>;
export type FormState = {
  because: string | null;
  fields: Record<string, string>;
  typed: Typed;
  round: number;
};

export const freshForm = (typed: Typed = {}): FormState => ({ because: null, fields: {}, typed, round: 0 });

export const oneOf = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

export const allOf = (typed: Typed, name: string): string[] => {
  const value = typed[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};
