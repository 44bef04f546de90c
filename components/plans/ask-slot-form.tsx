'use client';

import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save, type Shown } from '@/components/listings/post/step-form';
import { Checkbox } from '@/components/ui/choices';
import { ExpressWish, type Wish } from '@/components/ui/express-wish';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { useKeptAnswers } from './kept-answers';
import { SlotPicker, type SlotChoice } from './slot-picker';

export type AskSlotFormProps = {
  /** Its name, for what stands elsewhere on the page. */
  id: string;
  save: Save;
  /** The hours to choose from, and over them the day. NULL for days and nights. */
  hours: { label: string; slots: readonly SlotChoice[] } | null;
  days: { from: string; to: string } | null;
  units: number;
  /** NULL: how many come is not asked. */
  capacity: number | null;
  houseRules: string;
  /** What is declared where a professional would begin within the time for giving up. NULL: nothing. */
  begin: Wish | null;
  /** What the word to the owner is asked as, and what it says when nothing else is written. */
  note: { label: string; hint: string; first: string };
  /** What it costs and what follows: read before the button. */
  children: ReactNode;
};
type Part = { shown: Shown; props: AskSlotFormProps };

/** Asks for an hour, a day or a night. Works before any script has come. */
export function AskSlotForm(props: AskSlotFormProps) {
  const { t } = useWords();
  const { id, save, begin, children } = props;
  const { keep } = useKeptAnswers();
  return (
    <StepForm id={id} save={save} go={t('plans.ask.send')}>
      {(shown) => (
        <>
          <NewAfterRefusal round={shown.round} />
          <div onInput={keep} className="stack-6">
            <Fields shown={shown} props={props} />
          </div>
          {children}
          {begin && (
            <ExpressWish
              name="asksToBegin"
              wish={begin}
              error={shown.error('asksToBegin')}
              isTicked={shown.said('asksToBegin', '') !== ''}
            />
          )}
        </>
      )}
    </StepForm>
  );
}

/** What somebody else has taken meanwhile is no longer shown as free. */
function NewAfterRefusal({ round }: { round: number }) {
  const router = useRouter();
  useEffect(() => {
    if (round > 0) router.refresh();
  }, [round, router]);
  return null;
}

function Fields({ shown, props }: Part) {
  const { typed } = useKeptAnswers();
  const { hours, days, note } = props;
  return (
    <>
      {hours && (
        <SlotPicker
          {...hours}
          chosen={shown.said('slot', '')}
          error={shown.error('startsAt') ?? shown.error('endsAt')}
        />
      )}
      {days && (
        <>
          <input type="hidden" name="startsOn" value={days.from} />
          <input type="hidden" name="endsOn" value={days.to} />
        </>
      )}
      <Who shown={shown} props={props} />
      <TextArea
        name="note"
        label={note.label}
        hint={note.hint}
        rows={4}
        maxLength={2000}
        required
        error={shown.error('note')}
        defaultValue={shown.said('note', typed('note') ?? note.first)}
      />
      <Rules shown={shown} props={props} />
    </>
  );
}

/** For how many people, and how many of the desks. */
function Who({ shown, props: { units, capacity } }: Part) {
  const { t } = useWords();
  const { typed } = useKeptAnswers();
  return (
    <>
      {capacity !== null && (
        <TextInput
          name="persons"
          short
          inputMode="numeric"
          label={t('plans.ask.persons')}
          hint={t('plans.ask.persons-hint', { count: capacity })}
          error={shown.error('persons')}
          defaultValue={shown.said('persons', typed('persons') ?? '')}
        />
      )}
      {units > 1 && (
        <TextInput
          name="units"
          short
          inputMode="numeric"
          label={t('plans.ask.units')}
          hint={t('plans.ask.units-hint', { count: units })}
          error={shown.error('units')}
          defaultValue={shown.said('units', typed('units') ?? '1')}
        />
      )}
    </>
  );
}

function Rules({ shown, props: { houseRules } }: Part) {
  const { t } = useWords();
  if (houseRules === '') return null;
  return (
    <section aria-labelledby="house-rules" className="stack-2">
      <h2 id="house-rules" className="ask-title">
        {t('plans.ask.rules')}
      </h2>
      <p className="prewrap">{houseRules}</p>
      <Checkbox
        name="acceptsRules"
        value="yes"
        label={t('plans.ask.accept')}
        error={shown.error('acceptsRules')}
        defaultChecked={shown.said('acceptsRules', '') === 'yes'}
      />
    </section>
  );
}
