'use client';

import { ArrowRight } from 'lucide-react';
import { useActionState, useEffect, useRef, type ReactNode } from 'react';
import { useLateInput } from '@/components/forms/late-input';
import { RefusalNotice } from '@/components/forms/refusal-notice';
import { useKeptTyping } from '@/components/forms/use-kept-typing';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';

type Typed = Record<string, string | string[]>;
export type FormState = {
  because: string | null;
  fields: Record<string, string>;
  typed: Typed;
  round: number;
};
export type Save = (before: FormState, form: FormData) => Promise<FormState>;
export const fresh: FormState = { because: null, fields: {}, typed: {}, round: 0 };

/** What the fields of a screen show: what was typed before a refusal, or else what is kept. */
export type Shown = {
  round: number;
  said: (field: string, kept: string) => string;
  saidAll: (field: string, kept: readonly string[]) => readonly string[];
  error: (field: string) => string | null;
};

export type StepFormProps = {
  save: Save;
  /** the words of the main button */
  go: string;
  /** a draft may be put aside */
  later?: boolean;
  /** what keeps the form from being sent yet, in words */
  wait?: string | null;
  /** its name, for fields and buttons that stand elsewhere on the page */
  id?: string;
  children: (shown: Shown) => ReactNode;
};

/** One screen of questions. Works before any script has come: the action answers with the page and what was typed. */
export function StepForm({ save, go, later, wait, id, children }: StepFormProps) {
  const { t } = useWords();
  const [state, send, isSending] = useActionState(save, fresh);
  const isBusy = isSending || Boolean(wait);
  const form = useRef<HTMLFormElement>(null);
  useKeptTyping(form);
  const keepLate = useLateInput(form, isSending);
  return (
    <form id={id} ref={form} onInput={keepLate} action={send} className="stack-6 mt6" noValidate>
      {/* What Enter presses: the first button of a form, and never one that takes something away. */}
      <button type="submit" hidden disabled={isBusy} />
      <StepFaults state={state} />
      <div key={state.round} className="stack-6">
        {children(useShown(state))}
      </div>
      {wait && (
        <p role="status" className="soft">
          {wait}
        </p>
      )}
      <div className="row">
        <Button type="submit" iconAfter={ArrowRight} busy={isBusy}>
          {go}
        </Button>
        {later && !wait && (
          <Button type="submit" look="quiet" name="wish" value="later" busy={isSending}>
            {t('listings.post.later')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is to be corrected, each line leading to its field, with the focus on it. */
export function StepFaults({ state }: { state: FormState }) {
  const { t } = useWords();
  const sentence = useSentence();
  const ofField = useFieldSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.round > 0 && state.because) box.current?.focus();
  }, [state]);
  if (!state.because) return null;
  const fields = Object.entries(state.fields);
  if (fields.length === 0)
    return <RefusalNotice ref={box} because={state.because} sentence={sentence(state.because)} />;
  return (
    <ErrorSummary
      ref={box}
      title={t('ground.field.errors', { count: fields.length })}
      faults={fields.map(([field, because]) => ({ field: anchorOf(field), words: ofField(because) }))}
    />
  );
}

/** The sentence of a refusal, in the words of whichever brick has it. */
export function useSentence(): (because: string) => string {
  const { t, has } = useWords();
  return (because) => t(refusalKeys(because).find(has) ?? 'ground.refused.try-again');
}

/** The sentence of what is wrong with one field: a text that is too long is no loan that is too long. */
export function useFieldSentence(): (because: string) => string {
  const { t, has } = useWords();
  return (because) => t(fieldKeys(because).find(has) ?? 'ground.field.required');
}

export const refusalKeys = (because: string): string[] => [
  ...speakers.map((brick) => `${brick}.refused.${because}`),
  `ground.field.${because}`,
];

export const fieldKeys = (because: string): string[] => [
  ...['exchanges', 'ground'].map((brick) => `${brick}.field.${because}`),
  ...refusalKeys(because),
];

const speakers = ['listings', 'communities', 'plans', 'rides', 'exchanges', 'ground'];

export function useShown({ round, typed, fields }: FormState): Shown {
  const sentence = useFieldSentence();
  const list = (value: string | string[] | undefined) =>
    value === undefined ? [] : Array.isArray(value) ? value : [value];
  return {
    round,
    said: (field, kept) => (round > 0 ? (list(typed[field])[0] ?? '') : kept),
    saidAll: (field, kept) => (round > 0 ? list(typed[field]) : kept),
    error: (field) => {
      const because = fields[field];
      return because ? sentence(because) : null;
    },
  };
}

/** `closures.0.to` is asked by the field `closures-0-to`. */
const anchorOf = (field: string): string => field.replaceAll('.', '-');
