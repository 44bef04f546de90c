'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { useDeed, type Deed } from '@/components/forms/deed';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { ExpressWish, type Wish as Express } from '@/components/ui/express-wish';
import { TextArea } from '@/components/ui/inputs';
import { isEarly } from '@/lib/exchanges/begin-early';
import type { PackedDays } from '@/lib/exchanges/calendar';
import { answerBy } from '@/lib/exchanges/timers';
import { parseDay, type Day } from '@/lib/ground/period';
import { aboutDays, Faults, faultsOf } from './ask-faults';
import { OfferField, SwapChoice, Units, type Swap } from './ask-fields';
import type { Chosen } from './choose-days';
import { deadline } from './deadline';
import { exchangeIdIn } from './exchange-id-in';
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
  /** Until which day a beginning has to be asked for expressly, and how. NULL: it need not be. */
  begin: (Express & { until: Day }) | null;
  /** What may be given in a swap. NULL for everything else. */
  swap: Swap | null;
  now: Date;
  timeZone: string;
  button: string;
  /** What is promised and what it costs: read before the button. */
  children: ReactNode;
};

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
  begin,
  swap,
  now,
  timeZone,
  button,
  children,
}: AskFormProps) {
  const said = useWords();
  const { t } = said;
  const summary = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<Wish>({
    ...{ from: parseDay(calendar?.from ?? ''), to: parseDay(calendar?.to ?? '') },
    ...{ units: 1, offer: '' },
  });
  const { run, isBusy, trouble } = useAsking(ask, then, summary);
  const faults = faultsOf(trouble, said, listing.units);
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
        const typed = typedIn(event.currentTarget, listing.units);
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
      <Begin begin={begin} from={wish.from} error={wrong('asksToBegin')} />
      <LivePrice {...price} wish={wish} />
      <div className="stack-2">
        <AnsweredBy name={name} by={answerBy(now, wish.from, timeZone)} timeZone={timeZone} />
        <Button type="submit" wide busy={isBusy}>
          {button}
        </Button>
      </div>
    </form>
  );
}

function AnsweredBy({ name, by, timeZone }: { name: string; by: Date; timeZone: string }) {
  const { t, locale } = useWords();
  return (
    <p className="soft" role="status">
      {t('exchanges.ask.form.deadline', { name, when: deadline(by, timeZone, locale) })}
    </p>
  );
}

/** Asked for once a day is chosen that comes early enough. */
function Begin({ begin, from, error }: Pick<AskFormProps, 'begin'> & { from: Day | null; error?: string }) {
  if (!begin || !isEarly(from, begin.until)) return null;
  return <ExpressWish name="asksToBegin" wish={begin} error={error} />;
}

/** Asks once, then goes where the exchange is; a refusal is read first, and one about days brings the calendar up to date. */
function useAsking(ask: Deed, then: string, summary: RefObject<HTMLDivElement | null>) {
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const { run, isBusy, trouble } = useDeed(ask, (value) => {
    setDone(true);
    router.push(`${then}/${exchangeIdIn(value)}`);
  });
  useEffect(() => {
    if (!trouble) return;
    summary.current?.focus();
    if (aboutDays.includes(trouble.because)) router.refresh();
  }, [trouble, router, summary]);
  return { run, isBusy: isBusy || isDone, trouble };
}

/** What the form says besides its days, which the calendar tells. */
function typedIn(form: HTMLFormElement, most: number): Pick<Wish, 'units' | 'offer'> {
  const said = new FormData(form);
  const units = Number(said.get('units') ?? 1);
  const isThere = Number.isInteger(units) && units >= 1 && units <= most;
  return { units: isThere ? units : null, offer: textOf(said.get('offerCents')) };
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');
