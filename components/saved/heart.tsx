'use client';

import { Heart as Drawn } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { isKept, keep, whenKnown } from './kept';

export type HeartProps = {
  community: string;
  listingId: string;
  /** « Garder : Échelle de 3 m » */
  words: string;
  /** The page that does it where no script runs, and where one signs in. */
  href: string;
  /** « Garder »: said beside the heart on a listing's own page. On a card it stands alone. */
  wide?: string;
};

/** A round heart beside a listing. Whether it is full is asked once for all hearts of a page: the page is the same for everybody. */
export function Heart({ community, listingId, words, href, wide }: HeartProps) {
  const here = usePathname();
  const [is, setIs] = useState<boolean | null>(null);
  useEffect(() => {
    let stays = true;
    void whenKnown(community, here).then((known) => stays && known && setIs(isKept(community, listingId)));
    return () => {
      stays = false;
    };
  }, [community, listingId, here]);
  const look = wide
    ? { className: 'btn second keep' }
    : { className: 'round fav', 'aria-label': words, title: words };
  if (is === null)
    return (
      <a href={href} rel="nofollow" {...look}>
        <Icon of={Drawn} />
        {wide}
      </a>
    );
  const press = async () => {
    setIs(!is);
    const done = await keep(community, listingId, !is);
    if (!done) setIs(is);
  };
  return (
    <button type="button" aria-pressed={is} onClick={() => void press()} {...look}>
      <Icon of={Drawn} />
      {wide}
    </button>
  );
}
