'use client';

import { Plus } from 'lucide-react';
import { DropRow } from '@/components/forms/drop-row';
import { useRows } from '@/components/forms/use-rows';
import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { WeekdayBoxes } from '@/components/listings/post/weekday-boxes';
import { Button } from '@/components/ui/button';
import { RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';

export type KeptDays = {
  repeats: string;
  weekdays: readonly string[];
  firstDay: string;
  lastDay: string;
  exceptions: readonly string[];
  departs: string;
};
type Part = { shown: Shown; kept: KeptDays; today: string };

/** A day, or weekdays with an end and days without. What belongs to every week is hidden by the style alone. */
export function DaysFields({ shown, kept, today, isRequest }: Part & { isRequest: boolean }) {
  const { t } = useWords();
  return (
    <div className="ride-days stack-6">
      <RadioCards
        name="repeats"
        label={t('rides.post.route.repeats')}
        error={shown.error('repeats')}
        chosen={shown.said('repeats', kept.repeats)}
        className="grid-choices"
        options={[
          { value: 'once', label: t('rides.post.route.once') },
          { value: 'weekly', label: t('rides.post.route.weekly'), hint: t('rides.post.route.weekly-hint') },
        ]}
      />
      <div className="every-week">
        <WeekdayBoxes
          name="weekdays"
          label={t('rides.post.route.weekdays')}
          error={shown.error('weekdays')}
          chosen={shown.saidAll('weekdays', kept.weekdays)}
        />
      </div>
      <div className="pair">
        <TextInput
          type="date"
          name="firstDay"
          label={t('rides.post.route.first-day')}
          error={shown.error('firstDay')}
          defaultValue={shown.said('firstDay', kept.firstDay)}
        />
        <div className="every-week">
          <TextInput
            type="date"
            name="lastDay"
            min={today}
            label={t('rides.post.route.last-day')}
            aside={t('ground.field.optional')}
            error={shown.error('lastDay')}
            defaultValue={shown.said('lastDay', kept.lastDay)}
          />
        </div>
      </div>
      <TextInput
        type="time"
        name="departs"
        short
        label={t(isRequest ? 'rides.post.route.departs-request' : 'rides.post.route.departs')}
        hint={isRequest ? undefined : t('rides.post.route.departs-hint')}
        error={shown.error('departs')}
        defaultValue={shown.said('departs', kept.departs)}
      />
      <div className="every-week">
        <Exceptions shown={shown} kept={kept} today={today} />
      </div>
    </div>
  );
}

function Exceptions({ shown, kept, today }: Part) {
  const { t } = useWords();
  const said = shown.saidAll('exceptions', kept.exceptions).filter(Boolean);
  const { rows, add, drop } = useRows(() => said.map((value) => ({ value })));
  return (
    <FieldSet
      id="exceptions"
      label={t('rides.post.route.exceptions')}
      hint={t('rides.post.route.exceptions-hint')}
      error={shown.error('exceptions')}
    >
      <ul className="stack">
        {rows.map((row, at) => (
          <li key={row.key} className="stop-row">
            <TextInput
              type="date"
              id={`exceptions-${at}`}
              name="exceptions"
              min={today}
              label={t('rides.post.route.exception', { number: at + 1 })}
              error={shown.error(`exceptions.${at}`)}
              defaultValue={row.value}
            />
            <DropRow
              wish={`drop-day:${at}`}
              words={t('rides.post.route.exception-remove', { number: at + 1 })}
              onDrop={() => drop(row.key)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button look="second" small icon={Plus} onClick={() => add({ value: '' })}>
          {t('rides.post.route.exception-add')}
        </Button>
      </div>
      <noscript>
        <TextInput
          type="date"
          id="exceptions-more"
          name="exceptions"
          label={t('rides.post.route.exception', { number: rows.length + 1 })}
        />
      </noscript>
    </FieldSet>
  );
}
