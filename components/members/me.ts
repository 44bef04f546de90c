'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Who looks at the page, as the site tells their own browser and nobody else. */
export type Me = {
  signedIn: boolean;
  /** the member that they are in this community */
  member?: string | null;
  name?: string | null;
  photo?: string | null;
  unread?: number;
};

let latest: { about: string; answer: Promise<Me | null> } | null = null;

/** Asked once for each page, however many parts of it want to know. */
function askWho(community: string, here: string): Promise<Me | null> {
  const about = `${community} ${here}`;
  if (latest?.about === about) return latest.answer;
  const answer = fetch(`/api/me?community=${community}`)
    .then((said): Promise<Me> | null => (said.ok ? said.json() : null))
    .catch(() => null);
  latest = { about, answer };
  return answer;
}

/** Null until it is known: the page itself is the same for everybody. */
export function useMe(community: string | null): Me | null {
  const here = usePathname() ?? '/';
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    let isHere = true;
    void askWho(community ?? '', here).then((answer) => isHere && answer && setMe(answer));
    return () => {
      isHere = false;
    };
  }, [community, here]);
  return me;
}
