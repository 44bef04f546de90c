import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { db } from '@/db/client';
import { retrying } from '@/db/retry';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { realTools } from '@/lib/host/tools';
import { answering, fieldReasons, mustBeMember, mustBeOurOrigin } from './action';
import { typedIn } from './form-fields';
import { safeNext } from './paths';

/** What a page binds: where the form stands. */
type Door = { locale: Locale; community: string };
type Typed = ReturnType<typeof typedIn>;
/** What the page shows after a refusal: why, field by field, and what had been typed. */
type FormState = { because: string | null; fields: Record<string, string>; typed: Typed; round: number };

type Plan<At extends Door, Schema extends z.ZodType, Value> = {
  input: Schema;
  verb: (db: Db, actor: Actor, input: z.output<Schema>, tools: Tools) => Promise<Value>;
  /** What the form says, as the input wants it. */
  read: (form: FormData, at: At) => unknown;
  /** Where the person goes on to, once it is done. */
  next: (at: At, value: Value, form: FormData) => string;
};

/**
 * An action for a form that also works before any script has come: origin → input → who is asking → verb, then another
 * page, or the same one with what was typed and what is to be corrected. What a page binds comes back from a browser:
 * nothing is trusted but what the verb checks.
 */
export function formAction<At extends Door, Schema extends z.ZodType, Value>(plan: Plan<At, Schema, Value>) {
  return async (at: At, before: FormState, form: FormData): Promise<FormState> => {
    const answer = await answering(async () => {
      await mustBeOurOrigin();
      const parsed = plan.input.safeParse(plan.read(form, at));
      if (!parsed.success) throw new Refused('invalid-input', fieldReasons(parsed.error));
      const actor = await mustBeMember(at.community);
      return retrying(() => plan.verb(db(), actor, parsed.data, realTools()));
    });
    if (answer.ok) redirect(safeNext(plan.next(at, answer.value, form), '/'));
    return {
      because: answer.because,
      fields: answer.fields ?? {},
      typed: typedIn(form),
      round: before.round + 1,
    };
  };
}
