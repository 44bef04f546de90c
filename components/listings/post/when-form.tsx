'use client';

import { Plus } from 'lucide-react';
import { DropRow } from '@/components/forms/drop-row';
import { useRows } from '@/components/forms/use-rows';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { mostClosures } from '@/lib/listings/policy';
import { StepForm, type Save, type Shown } from './step-form';
import { WeekdayBoxes } from './weekday-boxes';

export type WhenFormProps = {
  save: Save;
  /** gifts said their last day with their terms; what is looked for has days, and nothing to close */
  asks: 'gift' | 'loan' | 'request';
  today: string;
  kept: {
    availableFrom: string;
    availableUntil: string;
    closedWeekdays: readonly string[];
    closures: readonly { from: string; to: string }[];
  };
  go: string;
  later?: boolean;
};
type Part = Pick<WhenFormProps, 'kept' | 'today'> & { shown: Shown };

/** When it can be had: first and last day, weekdays without, and absences. All of it optional. */
export function WhenForm({ save, asks, today, kept, go, later }: WhenFormProps) {
  const { t } = useWords();
  const isRequest = asks === 'request';
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t(`listings.post.when.title${isRequest ? '-request' : ''}`)}</h1>
          <p className="lead">{t(`listings.post.when.lead${isRequest ? '-request' : ''}`)}</p>
          <div className="pair">
            <TextInput
              type="date"
              name="availableFrom"
              label={t('listings.post.when.from')}
              error={shown.error('availableFrom')}
              defaultValue={shown.said('availableFrom', kept.availableFrom)}
            />
            {asks !== 'gift' && (
              <TextInput
                type="date"
                name="availableUntil"
                min={today}
                label={t('listings.post.when.until')}
                error={shown.error('availableUntil')}
                defaultValue={shown.said('availableUntil', kept.availableUntil)}
              />
            )}
          </div>
          {!isRequest && (
            <WeekdayBoxes
              name="closedWeekdays"
              label={t('listings.post.when.weekdays')}
              hint={t('listings.post.when.weekdays-hint')}
              error={shown.error('closedWeekdays')}
              chosen={shown.saidAll('closedWeekdays', kept.closedWeekdays)}
            />
          )}
          {!isRequest && <Closures shown={shown} kept={kept} today={today} />}
        </>
      )}
    </StepForm>
  );
}

function Closures({ shown, kept, today }: Part) {
  const { t } = useWords();
  const froms = shown.saidAll(
    'closureFrom',
    kept.closures.map(({ from }) => from),
  );
  const tos = shown.saidAll(
    'closureTo',
    kept.closures.map(({ to }) => to),
  );
  const { rows, add, drop } = useRows(() => froms.map((from, at) => ({ from, to: tos[at] ?? '' })));
  return (
    <FieldSet
      id="closures"
      label={t('listings.post.when.closures')}
      hint={t('listings.post.when.closures-hint')}
      error={shown.error('closures')}
    >
      <ul className="stack">
        {rows.map((row, at) => (
          <li
            key={row.key}
            className="closure"
            role="group"
            aria-label={t('listings.post.when.closure', { number: at + 1 })}
          >
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                type="date"
                id={`closures-${at}-${end}`}
                name={end === 'from' ? 'closureFrom' : 'closureTo'}
                min={end === 'from' ? undefined : today}
                label={t(`listings.post.when.closure-${end}`)}
                error={shown.error(`closures.${at}.${end}`)}
                defaultValue={row[end]}
              />
            ))}
            <DropRow
              wish={`drop:${at}`}
              words={t('listings.post.when.closure-remove', { number: at + 1 })}
              onDrop={() => drop(row.key)}
            />
          </li>
        ))}
      </ul>
      {rows.length < mostClosures && (
        <div>
          <Button look="second" icon={Plus} onClick={() => add({ from: '', to: '' })}>
            {t('listings.post.when.closure-add')}
          </Button>
        </div>
      )}
      <PlainClosure />
    </FieldSet>
  );
}

/** Room for one more absence where no script can make it. */
function PlainClosure() {
  const { t } = useWords();
  return (
    <noscript>
      <div className="closure">
        <TextInput
          type="date"
          id="closure-more-from"
          name="closureFrom"
          label={t('listings.post.when.closure-from')}
        />
        <TextInput
          type="date"
          id="closure-more-to"
          name="closureTo"
          label={t('listings.post.when.closure-to')}
        />
      </div>
    </noscript>
  );
}
