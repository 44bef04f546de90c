'use client';

import type { Ref } from 'react';
import { fieldSaid, refusalSaid, type Trouble } from '@/components/forms/deed';
import { RefusalNotice } from '@/components/forms/refusal-notice';
import { useWords, type Said } from '@/components/forms/words-provider';
import { ErrorSummary, type Fault } from '@/components/ui/error-summary';

/** Refusals that the calendar answers. */
export const aboutDays: readonly string[] = [
  'days-missing',
  'in-the-past',
  'too-far-ahead',
  'too-short',
  'too-long',
  'outside-availability',
  'closed-day',
  'not-free',
];

type FaultsProps = { faults: readonly Fault[]; trouble: Trouble; ref: Ref<HTMLDivElement> };

/** What is to be corrected, above the form; a sentence alone where no answer is to blame. */
export function Faults({ faults, trouble, ref }: FaultsProps) {
  const said = useWords();
  if (!trouble) return null;
  if (faults.length > 0)
    return (
      <ErrorSummary
        ref={ref}
        title={said.t('ground.field.errors', { count: faults.length })}
        faults={faults}
      />
    );
  const sentence = refusalSaid(said, trouble.because, ['exchanges', 'messages']);
  return <RefusalNotice ref={ref} because={trouble.because} sentence={sentence} />;
}

/** Which field a refusal is about, where it is not about the days. */
const fieldAbout: Record<string, string> = {
  'too-many-units': 'units',
  'swap-missing': 'otherListingId',
  'not-yours-to-swap': 'otherListingId',
  'fixed-price': 'offerCents',
};

const fieldOf: Record<string, string> = { startsOn: 'from', endsOn: 'from' };

/** What is to be corrected; nothing where no answer is to blame. */
export function faultsOf(trouble: Trouble, said: Said, mostUnits: number): Fault[] {
  if (!trouble) return [];
  const ofUnits = said.t('exchanges.ask.form.units.between', { count: mostUnits });
  const wrong = Object.entries(trouble.fields).map(([field, reason]) => ({
    field: fieldOf[field] ?? field,
    words: field === 'units' ? ofUnits : fieldSaid(said, reason, ['exchanges']),
  }));
  if (wrong.length > 0)
    return wrong.filter((fault, at) => wrong.findIndex(({ field }) => field === fault.field) === at);
  const field = blamed(trouble.because);
  if (!field) return [];
  const sentence = refusalSaid(said, trouble.because, ['exchanges', 'messages']);
  return [{ field, words: field === 'units' ? ofUnits : sentence }];
}

function blamed(because: string): string | null {
  if (aboutDays.includes(because)) return 'from';
  return fieldAbout[because] ?? null;
}
