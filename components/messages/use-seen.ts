'use client';

import { useEffect, useRef, useState } from 'react';
import { callDeed, type Deed } from '@/components/forms/deed';
import type { LiveMessage } from './live-messages';

/** Tells once that the others' messages were seen, as soon as the page is really looked at; until then the title counts them. */
export function useSeen(threadId: string, messages: readonly LiveMessage[], readUpTo: number, seen: Deed) {
  const isLookedAt = useLookedAt();
  const told = useRef(readUpTo);
  const theirs = messages.filter(({ isMine }) => !isMine);
  const last = theirs.at(-1)?.id ?? 0;
  useEffect(() => {
    if (!isLookedAt || last <= told.current) return;
    told.current = last;
    void callDeed(seen, { threadId, messageId: last });
  }, [isLookedAt, last, seen, threadId]);
  const unread = isLookedAt ? 0 : theirs.filter(({ id }) => id > told.current).length;
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    document.title = unread > 0 ? `(${unread}) ${plain}` : plain;
  }, [unread]);
}

function useLookedAt(): boolean {
  const [isLookedAt, setLookedAt] = useState(false);
  useEffect(() => {
    const look = () => setLookedAt(document.visibilityState === 'visible' && document.hasFocus());
    look();
    const events = ['focus', 'blur', 'pointerdown'] as const;
    events.forEach((name) => window.addEventListener(name, look));
    document.addEventListener('visibilitychange', look);
    return () => {
      events.forEach((name) => window.removeEventListener(name, look));
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return isLookedAt;
}
