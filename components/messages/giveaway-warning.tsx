'use client';

import { useWords } from '@/components/forms/words-provider';
import { Notice } from '@/components/ui/notice';
import { worry } from '@/lib/messages/worry';

/** While nothing is agreed: a word of caution as soon as a number or an address is written that is better kept. */
export function GiveawayWarning({ body }: { body: string }) {
  const { t } = useWords();
  const what = worry(body);
  return <div role="status">{what && <Notice look="warn">{t(`messages.warning.${what}`)}</Notice>}</div>;
}
