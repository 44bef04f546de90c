'use client';

import { useState } from 'react';
import { PointPicker } from '@/components/forms/point-picker';
import { useWords } from '@/components/forms/words-provider';
import { Select, TextInput } from '@/components/ui/inputs';

export type Neighbour = { code: string; name: string };
type Props = {
  neighbours: readonly Neighbour[];
  /** where its map opens: « 45.42,4.68 », or the code of the commune */
  around: string | null;
  errors: { near: string | null; lat: string | null };
  typed: { near: string; lat: string; lng: string };
};

/** Where a commune is that nobody has placed yet: near which other one, a point of the map, or two numbers. */
export function PlaceFields({ neighbours, around, errors, typed }: Props) {
  const { t } = useWords();
  const [{ lat, lng }, setPoint] = useState({ lat: typed.lat, lng: typed.lng });
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
      <PointPicker key={around} around={around} lat={lat} lng={lng} onPlace={setPoint} />
      <details className="more" open={errors.lat !== null || typed.lat !== ''}>
        <summary>{t('members.commune.numbers')}</summary>
        <div className="pair mt4">
          <TextInput
            name="lat"
            inputMode="decimal"
            label={t('members.commune.lat')}
            hint={t('members.commune.lat-hint')}
            error={errors.lat}
            value={lat}
            onChange={(event) => setPoint({ lat: event.target.value, lng })}
          />
          <TextInput
            name="lng"
            inputMode="decimal"
            label={t('members.commune.lng')}
            hint={t('members.commune.lng-hint')}
            value={lng}
            onChange={(event) => setPoint({ lat, lng: event.target.value })}
          />
        </div>
      </details>
    </div>
  );
}
