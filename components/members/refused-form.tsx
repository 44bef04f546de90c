'use client';

import { useCallback, useEffect, useRef } from 'react';
import { RefusalNotice } from '@/components/forms/refusal-notice';
import { useWords } from '@/components/forms/words-provider';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormState } from './typed';

/** The sentence for a reason, from the words of the brick or of the ground. */
export function useReasons(state: FormState): {
  said: (field: string) => string | null;
  sentence: (because: string) => string;
} {
  const { t, has } = useWords();
  const sentence = useCallback(
    (because: string): string => {
      const keys = [`members.refused.${because}`, `ground.refused.${because}`, `ground.field.${because}`];
      return t(keys.find(has) ?? 'ground.refused.try-again');
    },
    [t, has],
  );
  const said = (field: string) => (state.fields[field] ? sentence(state.fields[field]) : null);
  return { said, sentence };
}

/** After a refusal: what is to be corrected, with the focus on it. */
export function FormFaults({ state }: { state: FormState }) {
  const { t } = useWords();
  const { sentence } = useReasons(state);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.round > 0 && state.because) box.current?.focus();
  }, [state]);
  if (!state.because) return null;
  const fields = Object.entries(state.fields);
  if (fields.length === 0)
    return <RefusalNotice ref={box} because={state.because} sentence={sentence(state.because)} />;
  const faults = fields.map(([field, because]) => ({ field, words: sentence(because) }));
  return (
    <ErrorSummary ref={box} title={t('ground.field.errors', { count: faults.length })} faults={faults} />
  );
}
