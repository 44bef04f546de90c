'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type Ref } from 'react';
import { fieldSaid, refusalSaid, useDeed, type Deed, type Trouble } from '@/components/forms/deed';
import { RefusalNotice } from '@/components/forms/refusal-notice';
import { useWords, type Said } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type Fault } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/inputs';
import type { PackedDays } from '@/lib/exchanges/calendar';
import { answerBy } from '@/lib/exchanges/timers';
import { parseDay, type Day } from '@/lib/ground/period';
import { OfferField, SwapChoice, Units, type Swap } from './ask-fields';
import type { Chosen } from './choose-days';
import { deadline } from './deadline';
import { LivePrice, type Priced, type Wish } from './live-price';
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
  /** What the note says when nothing else is written, and what else it might. */
  note: string;
  noteHint: string;
  /** What it costs, reckoned while the choice is made. */
  price: Priced;
  takesOffers: boolean;
  /** What may be given in a swap. NULL for everything else. */
  swap: Swap | null;
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
  'too-short',
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
  noteHint,
  price,
  takesOffers,
  swap,
  now,
  timeZone,
  button,
  children,
}: AskFormProps) {
  const said = useWords();
  const { t, locale } = said;
  const router = useRouter();
  const summary = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<Wish>({
    ...{ from: parseDay(calendar?.from ?? ''), to: parseDay(calendar?.to ?? '') },
    ...{ units: 1, offer: '' },
  });
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
    <form
      onSubmit={send}
      onInput={(event) => {
        const typed = typedIn(event.currentTarget);
        setWish((before) => ({ ...before, ...typed }));
      }}
      className="stack-6"
      noValidate
    >
      <Faults ref={summary} faults={faults} trouble={trouble} />
      {calendar && (
        <PeriodFields
          {...calendar}
          maxDays={listing.maxDays}
          error={wrong('from')}
          onChosen={(chosen: Chosen) => setWish((before) => ({ ...before, ...chosen }))}
        />
      )}
      {listing.units > 1 && <Units most={listing.units} error={wrong('units')} />}
      {swap && <SwapChoice {...swap} error={wrong('otherListingId')} />}
      {takesOffers && <OfferField error={wrong('offerCents')} />}
      <TextArea
        name="note"
        label={t('exchanges.ask.form.note', { name })}
        hint={noteHint}
        rows={4}
        maxLength={2000}
        required
        defaultValue={note}
        error={wrong('note')}
      />
      {children}
      <LivePrice {...price} wish={wish} />
      <div className="stack-2">
        <p className="soft" role="status">
          {t('exchanges.ask.form.deadline', {
            name,
            when: deadline(answerBy(now, wish.from, timeZone), timeZone, locale),
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

/** What the form says besides its days, which the calendar tells. */
function typedIn(form: HTMLFormElement): Pick<Wish, 'units' | 'offer'> {
  const said = new FormData(form);
  return { units: Math.max(1, Number(said.get('units') ?? 1) || 1), offer: textOf(said.get('offerCents')) };
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

/** Which field a refusal is about, where it is not about the days. */
const fieldAbout: Record<string, string> = {
  'too-many-units': 'units',
  'swap-missing': 'otherListingId',
  'not-yours-to-swap': 'otherListingId',
  'fixed-price': 'offerCents',
};

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
  return fieldAbout[because] ?? null;
}

function exchangeIdIn(value: unknown): string {
  const has = typeof value === 'object' && value !== null && 'exchangeId' in value;
  return has ? String(value.exchangeId) : '';
}
