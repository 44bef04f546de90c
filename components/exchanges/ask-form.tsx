'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type Ref } from 'react';
import { fieldSaid, refusalSaid, useDeed, type Deed, type Trouble } from '@/components/forms/deed';
import { RefusalNotice } from '@/components/forms/refusal-notice';
import { useWords, type Said } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type Fault } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/inputs';
import { Stepper } from '@/components/ui/stepper';
import type { PackedDays } from '@/lib/exchanges/calendar';
import { answerBy } from '@/lib/exchanges/timers';
import { parseDay, type Day } from '@/lib/ground/period';
import type { Chosen } from './choose-days';
import { deadline } from './deadline';
import { PeriodFields } from './period-fields';

export type AskFormProps = {
  ask: Deed;
  /** The address of exchanges, to which the new one's id is added. */
  then: string;
  listing: { id: string; maxDays: number | null; units: number };
  /** The owner's first name. */
  name: string;
  /** NULL for a gift, which has no days. */
  calendar: { days: PackedDays | null; today: Day; from?: string; to?: string } | null;
  /** What the note says when nothing else is written. */
  note: string;
  now: Date;
  timeZone: string;
  button: string;
  /** What is promised and what it costs: read before the button. */
  children: ReactNode;
};

const aboutDays: readonly string[] = [
  'days-missing',
  'in-the-past',
  'too-far-ahead',
  'too-long',
  'outside-availability',
  'closed-day',
  'not-free',
];

/** Asks for a thing. What was chosen and written stays when it is refused, and the calendar is read anew. */
export function AskForm({
  ask,
  then,
  listing,
  name,
  calendar,
  note,
  now,
  timeZone,
  button,
  children,
}: AskFormProps) {
  const said = useWords();
  const { t, locale } = said;
  const router = useRouter();
  const summary = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Day | null>(parseDay(calendar?.from ?? ''));
  const [isDone, setDone] = useState(false);
  const { run, isBusy, trouble } = useDeed(ask, (value) => {
    setDone(true);
    router.push(`${then}/${exchangeIdIn(value)}`);
  });
  useEffect(() => {
    if (!trouble) return;
    summary.current?.focus();
    if (aboutDays.includes(trouble.because)) router.refresh();
  }, [trouble, router]);
  const faults = faultsOf(trouble, said);
  const wrong = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { from: startsOn, to: endsOn, ...rest } = Object.fromEntries(new FormData(event.currentTarget));
    void run({ ...rest, listingId: listing.id, ...(calendar && { startsOn, endsOn }) });
  };
  return (
    <form onSubmit={send} className="stack-6" noValidate>
      <Faults ref={summary} faults={faults} trouble={trouble} />
      {calendar && (
        <PeriodFields
          {...calendar}
          maxDays={listing.maxDays}
          error={wrong('from')}
          onChosen={(chosen: Chosen) => setFrom(chosen.from)}
        />
      )}
      {listing.units > 1 && <Units most={listing.units} error={wrong('units')} />}
      <TextArea
        name="note"
        label={t('exchanges.ask.form.note', { name })}
        hint={t(calendar ? 'exchanges.ask.form.note.hint' : 'exchanges.ask.form.note.hint-give')}
        rows={4}
        maxLength={2000}
        required
        defaultValue={note}
        error={wrong('note')}
      />
      {children}
      <div className="stack-2">
        <p className="soft" role="status">
          {t('exchanges.ask.form.deadline', {
            name,
            when: deadline(answerBy(now, from, timeZone), timeZone, locale),
          })}
        </p>
        <Button type="submit" wide busy={isBusy || isDone}>
          {button}
        </Button>
      </div>
    </form>
  );
}

type FaultsProps = { faults: readonly Fault[]; trouble: Trouble; ref: Ref<HTMLDivElement> };

function Faults({ faults, trouble, ref }: FaultsProps) {
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

function Units({ most, error }: { most: number; error?: string }) {
  const { t } = useWords();
  return (
    <Stepper
      name="units"
      label={t('exchanges.ask.form.units')}
      hint={t('exchanges.ask.form.units.hint', { count: most })}
      less={t('exchanges.ask.form.less')}
      more={t('exchanges.ask.form.more')}
      min={1}
      max={most}
      defaultValue={1}
      error={error}
    />
  );
}

const fieldOf: Record<string, string> = { startsOn: 'from', endsOn: 'from' };

/** What is to be corrected; nothing where no answer is to blame. */
function faultsOf(trouble: Trouble, said: Said): Fault[] {
  if (!trouble) return [];
  const wrong = Object.entries(trouble.fields).map(([field, reason]) => ({
    field: fieldOf[field] ?? field,
    words: fieldSaid(said, reason, ['exchanges']),
  }));
  if (wrong.length > 0)
    return wrong.filter((fault, at) => wrong.findIndex(({ field }) => field === fault.field) === at);
  const field = blamed(trouble.because);
  if (!field) return [];
  return [{ field, words: refusalSaid(said, trouble.because, ['exchanges', 'messages']) }];
}

function blamed(because: string): string | null {
  if (aboutDays.includes(because)) return 'from';
  return because === 'too-many-units' ? 'units' : null;
}

function exchangeIdIn(value: unknown): string {
  const has = typeof value === 'object' && value !== null && 'exchangeId' in value;
  return has ? String(value.exchangeId) : '';
}
