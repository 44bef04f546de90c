'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { Checkbox } from '@/components/ui/choices';
import { Select, TextArea, type Option } from '@/components/ui/inputs';

export type CancelDepartureFormProps = { save: Save; days: readonly Option[]; isWeekly: boolean };

/** The driver does not leave: which day, whether for good, and a word for those who wait. */
export function CancelDepartureForm({ save, days, isWeekly }: CancelDepartureFormProps) {
  const { t } = useWords();
  if (days.length === 0) return <p className="soft">{t('rides.cancel.none')}</p>;
  return (
    <StepForm save={save} go={t('rides.cancel.do')}>
      {(shown) => (
        <>
          <Select
            name="day"
            label={t('rides.cancel.day')}
            options={days}
            error={shown.error('day')}
            defaultValue={shown.said('day', String(days[0]?.value ?? ''))}
          />
          {isWeekly && (
            <Checkbox
              name="every"
              label={t('rides.cancel.every')}
              hint={t('rides.cancel.every-hint')}
              defaultChecked={shown.said('every', '') === 'on'}
            />
          )}
          <TextArea
            name="reason"
            label={t('rides.cancel.reason')}
            rows={2}
            maxLength={500}
            required
            error={shown.error('reason')}
            defaultValue={shown.said('reason', '')}
          />
        </>
      )}
    </StepForm>
  );
}
