'use client';

import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { Checkbox } from '@/components/ui/choices';
import { Select } from '@/components/ui/inputs';
import { carPowers } from '@/lib/rides/scale';

export type CarFieldsProps = { shown: Shown; kept: { power: string; isElectric: boolean } };

/** What the cap of a price is made of, as far as the car goes. */
export function CarFields({ shown, kept }: CarFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Select
        name="power"
        label={t('rides.post.car.power')}
        hint={t('rides.post.car.power-hint')}
        error={shown.error('power')}
        defaultValue={shown.said('power', kept.power)}
        options={[
          { value: '', label: t('rides.post.car.power-none') },
          ...carPowers.map((cv) => ({
            value: String(cv),
            label: cv === 7 ? t('rides.post.car.power-most') : t('rides.post.car.power-cv', { cv }),
          })),
        ]}
      />
      <Checkbox
        name="isElectric"
        label={t('rides.post.car.electric')}
        hint={t('rides.post.car.electric-hint')}
        defaultChecked={shown.said('isElectric', kept.isElectric ? 'on' : '') === 'on'}
      />
    </>
  );
}
