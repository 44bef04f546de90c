'use client';

import { useWords } from '@/components/forms/words-provider';
import { oneOf } from '@/components/members/typed';
import { RadioCards } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { frequencies, longestLabel } from '@/lib/saved/policy';
import { SavedForm, type Send } from './saved-form';

/** An alert for a search: what it is called, and how often it tells. */
export function AlertForm({ send, label }: { send: Send; label: string }) {
  const { t } = useWords();
  return (
    <SavedForm send={send} button={t('saved.alerts.create-this')} className="stack-6">
      {(state, said) => (
        <>
          <TextInput
            name="label"
            label={t('saved.alerts.label')}
            defaultValue={state.round > 0 ? oneOf(state.typed, 'label') : label}
            maxLength={longestLabel}
            error={said('label')}
            autoComplete="off"
          />
          <RadioCards
            name="frequency"
            label={t('saved.alerts.frequency')}
            chosen={oneOf(state.typed, 'frequency') || 'at-once'}
            error={said('frequency')}
            options={frequencies.map((value) => ({
              value,
              label: t(`saved.alerts.frequency.${value}`),
              hint: t(`saved.alerts.frequency.${value}-hint`),
            }))}
          />
        </>
      )}
    </SavedForm>
  );
}
