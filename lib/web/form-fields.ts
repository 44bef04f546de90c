import { z } from 'zod';

type Typed = Record<string, string | string[]>;

/** What somebody typed, kept so that a refused form shows it again. A name that stands several times is a list. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue;
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const [only] = values;
    if (only !== undefined) typed[name] = values.length > 1 ? values : only;
  }
  return typed;
}

/** A schema that is handed what a form holds, whose names and shapes it checks itself. */
export const fromForm = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed: Typed) => typed, schema);
