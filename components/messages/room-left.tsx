'use client';

import { useWords } from '@/components/forms/words-provider';
import { longestMessage } from '@/lib/messages/policy';

/** How much still fits, said when it matters. Nothing is cut: what is too long is for its writer to shorten. */
export function RoomLeft({ body }: { body: string }) {
  const { t } = useWords();
  const left = longestMessage - body.trim().length;
  if (left > 500) return null;
  return (
    <p className="soft">
      {left < 0 ? t('messages.live.over', { count: -left }) : t('messages.live.left', { count: left })}
    </p>
  );
}
