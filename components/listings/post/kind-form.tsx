'use client';

import { useWords } from '@/components/forms/words-provider';
import { RadioCards, type Choice } from '@/components/ui/choices';
import { ModePicture } from '@/components/ui/picture';
import type { KindName } from '@/components/ui/pictures';
import { StepForm, type Save } from './step-form';

export type KindChoice = Pick<Choice, 'tone'> & {
  typeId: string;
  picture: KindName;
  label: string;
  hint?: string;
};

/** The first question: what one wants to do, in tiles. */
export function KindForm({
  save,
  kinds,
  chosen,
  go,
  later,
}: {
  save: Save;
  kinds: readonly KindChoice[];
  chosen?: string;
  go: string;
  later?: boolean;
}) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {({ said, error }) => (
        <>
          <RadioCards
            name="typeId"
            as="tiles"
            asTitle
            label={t('listings.post.kind.title')}
            error={error('typeId')}
            chosen={said('typeId', chosen ?? '')}
            options={kinds.map(({ typeId, picture, tone, label, hint }) => ({
              value: typeId,
              label,
              hint,
              tone,
              picture: <ModePicture mode={picture} />,
            }))}
          />
          <p className="soft">{t('listings.post.kind.change-later')}</p>
        </>
      )}
    </StepForm>
  );
}
