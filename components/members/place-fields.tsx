'use client';

import { useWords } from '@/components/forms/words-provider';
import { Select, TextInput } from '@/components/ui/inputs';

export type Neighbour = { code: string; name: string };
type Props = {
  neighbours: readonly Neighbour[];
  errors: { near: string | null; lat: string | null };
  typed: { near: string; lat: string; lng: string };
};

/** Where a commune is that nobody has placed yet: near which other one, or its two numbers. */
export function PlaceFields({ neighbours, errors, typed }: Props) {
  const { t } = useWords();
  return (
    <div className="stack">
      <Select
        name="nearCommuneCode"
        label={t('members.commune.near')}
        hint={t('members.commune.near-hint')}
        error={errors.near}
        defaultValue={typed.near}
        options={[
          { value: '', label: t('members.commune.near-none') },
          ...neighbours.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <details className="more" open={errors.lat !== null || typed.lat !== ''}>
        <summary>{t('members.commune.numbers')}</summary>
        <div className="pair mt4">
          <TextInput
            name="lat"
            inputMode="decimal"
            label={t('members.commune.lat')}
            hint={t('members.commune.lat-hint')}
            error={errors.lat}
            defaultValue={typed.lat}
          />
          <TextInput
            name="lng"
            inputMode="decimal"
            label={t('members.commune.lng')}
            hint={t('members.commune.lng-hint')}
            defaultValue={typed.lng}
          />
        </div>
      </details>
    </div>
  );
}
