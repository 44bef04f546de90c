'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { fresh, StepFaults, useShown, type Save } from '@/components/listings/post/step-form';
import { Button } from '@/components/ui/button';
import { Select, TextInput } from '@/components/ui/inputs';

/** One day closed, or opened, with or without its hours. */
export function DayForm({ save, today }: { save: Save; today: string }) {
  const { t } = useWords();
  const [state, send, isBusy] = useActionState(save, fresh);
  const shown = useShown(state);
  return (
    <form action={send} className="stack" noValidate>
      <StepFaults state={state} />
      <div className="exception" key={state.round}>
        <TextInput
          type="date"
          name="day"
          min={today}
          required
          label={t('plans.post.plan.exception-day')}
          error={shown.error('day')}
          defaultValue={shown.said('day', '')}
        />
        <Select
          name="kind"
          label={t('plans.post.plan.exception-kind')}
          options={(['closed', 'open'] as const).map((kind) => ({
            value: kind,
            label: t(`plans.post.plan.kind.${kind}`),
          }))}
          defaultValue={shown.said('kind', 'closed')}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="time"
            name={end}
            label={t(`plans.post.plan.exception-${end}`)}
            error={shown.error(end)}
            defaultValue={shown.said(end, '')}
          />
        ))}
      </div>
      <div>
        <Button type="submit" look="second" busy={isBusy}>
          {t('plans.mine.save-day')}
        </Button>
      </div>
    </form>
  );
}

/** A button that does one thing to a plan, with the refusal in words beside it. */
export function PlanDeed({ save, words, day }: { save: Save; words: string; day?: string }) {
  const [state, send, isBusy] = useActionState(save, fresh);
  return (
    <form action={send} className="stack-2">
      {day && <input type="hidden" name="day" value={day} />}
      <StepFaults state={state} />
      <Button type="submit" look="quiet" small busy={isBusy}>
        {words}
      </Button>
    </form>
  );
}
