'use client';

import type { Ref } from 'react';
import { Notice } from '@/components/ui/notice';
import { SignInDoor } from './sign-in-door';
import { useWords } from './words-provider';

type Props = { because: string; sentence: string; ref?: Ref<HTMLDivElement> };

/** A refusal that no answer of the form is to blame for. Give it the focus. */
export function RefusalNotice({ because, sentence, ref }: Props) {
  const { t } = useWords();
  const title = because === 'not-signed-in' ? 'ground.refused.session-ended' : 'ground.refused.title';
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice look="bad" title={t(title)} live>
        {sentence}
        <SignInDoor because={because} />
      </Notice>
    </div>
  );
}
