'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { TextInput } from '@/components/ui/inputs';

/** A meeting point of the community's own: its name, its commune and, where it is known, its point. */
export function MeetingPointForm({ save }: { save: Save }) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={t('rides.points.add')}>
      {(shown) => (
        <>
          {(['name', 'address', 'commune'] as const).map((name) => (
            <TextInput
              key={name}
              name={name}
              label={t(`rides.points.${name}`)}
              hint={name === 'name' ? t('rides.points.name-hint') : undefined}
              aside={name === 'address' ? t('ground.field.optional') : undefined}
              error={shown.error(name)}
              defaultValue={shown.said(name, '')}
              maxLength={name === 'address' ? 300 : 120}
              autoComplete="off"
            />
          ))}
          <div className="pair">
            {(['lat', 'lng'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                inputMode="decimal"
                short
                label={t(`rides.points.${name}`)}
                aside={t('ground.field.optional')}
                error={shown.error(name)}
                defaultValue={shown.said(name, '')}
              />
            ))}
          </div>
          <p className="soft">{t('rides.points.point-hint')}</p>
        </>
      )}
    </StepForm>
  );
}
