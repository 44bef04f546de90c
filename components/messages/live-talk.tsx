'use client';

import type { Deed } from '@/components/forms/deed';
import { useWords } from '@/components/forms/words-provider';
import { Notice } from '@/components/ui/notice';
import { Say, Talk } from '@/components/ui/talk';
import { dayTime } from '@/lib/i18n/format';
import { Composer } from './composer';
import type { LiveMessage } from './live-messages';
import { useLiveThread } from './use-live-thread';
import { useSeen } from './use-seen';

export type LiveTalkProps = {
  thread: { id: string; readUpTo: number; isBlocked: boolean };
  community: { slug: string; timeZone: string };
  messages: readonly LiveMessage[];
  /** Where the exchange stood when the page was made; empty for a question. */
  stamp: string;
  /** Sentences that save typing. */
  replies: readonly string[];
  /** Nothing is agreed yet: numbers and addresses are better kept. */
  isEarly: boolean;
  send: Deed;
  seen: Deed;
};

/** What was said, what arrives meanwhile, and a field to answer. */
export function LiveTalk({
  thread,
  community,
  messages: first,
  stamp,
  replies,
  isEarly,
  send,
  seen,
}: LiveTalkProps) {
  const { t, locale } = useWords();
  const address = `/api/threads/${thread.id}?community=${community.slug}`;
  const { messages, add } = useLiveThread(address, first, stamp);
  useSeen(thread.id, messages, thread.readUpTo, seen);
  return (
    <div className="stack">
      <div role="log" aria-label={t('messages.live.log')} tabIndex={-1}>
        {messages.length === 0 ? (
          <p className="soft">{t('messages.live.none')}</p>
        ) : (
          <Talk>
            {messages.map(({ id, isMine, name, body, at }) => (
              <Say
                key={id}
                mine={isMine}
                who={t('messages.live.who', {
                  name: isMine ? t('messages.live.me') : name,
                  when: dayTime(new Date(at), community.timeZone, locale),
                })}
              >
                {body}
              </Say>
            ))}
          </Talk>
        )}
      </div>
      {thread.isBlocked ? (
        <Notice>{t('messages.live.blocked')}</Notice>
      ) : (
        <Composer
          threadId={thread.id}
          replies={replies}
          isEarly={isEarly}
          send={send}
          onSent={(message) => add([message])}
        />
      )}
    </div>
  );
}
