'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { everyMs, merged, pauseMs, type LiveMessage } from './live-messages';

type News = { messages: LiveMessage[]; stamp: string };

/**
 * The messages of a thread, with those that arrive while the page is looked at. When the exchange has moved on, the whole
 * page is read anew.
 */
export function useLiveThread(address: string, first: readonly LiveMessage[], stamp: string) {
  const router = useRouter();
  const [later, setLater] = useState<readonly LiveMessage[]>([]);
  const cursor = useRef(first.at(-1)?.id ?? 0);
  const known = useRef(stamp);
  useEffect(() => {
    known.current = stamp;
  }, [stamp]);
  const add = useCallback(
    (messages: readonly LiveMessage[]) => setLater((before) => merged(before, messages)),
    [],
  );
  const look = useCallback(async (): Promise<boolean> => {
    const news = await readNews(`${address}&after=${cursor.current}`);
    if (!news) return false;
    cursor.current = Math.max(cursor.current, news.messages.at(-1)?.id ?? 0);
    if (news.messages.length > 0) add(news.messages);
    if (news.stamp !== known.current) {
      known.current = news.stamp;
      router.refresh();
    }
    return true;
  }, [address, add, router]);
  useLooking(look);
  const messages = useMemo(() => merged(first, later), [first, later]);
  return { messages, add };
}

async function readNews(address: string): Promise<News | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? newsIn(await answer.json()) : null;
  } catch {
    return null;
  }
}

// What our own handler wrote.
const newsIn = (answer: unknown): News => answer as News;

/** Looks every few seconds while the page is seen, and at once when it is seen again or the network is back. */
function useLooking(look: () => Promise<boolean>) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let isLooking = false;
    let isOver = false;
    const turn = async () => {
      clearTimeout(timer);
      if (isLooking || isOver || document.visibilityState !== 'visible') return;
      isLooking = true;
      failures = (await look()) ? 0 : failures + 1;
      isLooking = false;
      timer = setTimeout(() => void turn(), pauseMs(failures));
    };
    const wake = () => void turn();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    timer = setTimeout(wake, everyMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [look]);
}
