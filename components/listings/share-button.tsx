'use client';

import { Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

type ShareProps = {
  words: string;
  copied: string;
  /** what is shared instead of the page itself */ link?: { title: string; url: string };
};

/** Hands the page's address to the device's own sharing, or copies it. Shown once it can do one of them. */
export function ShareButton({ words, copied, link }: ShareProps) {
  const [can, setCan] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setCan(typeof navigator.share === 'function' || window.isSecureContext), []);
  if (!can) return null;
  const share = async () => {
    const page = link ?? { title: document.title, url: location.href };
    if (typeof navigator.share === 'function') await navigator.share(page).catch(() => undefined);
    else
      await navigator.clipboard.writeText(page.url).then(
        () => setSaid(copied),
        () => undefined,
      );
  };
  return (
    <>
      <Button look="quiet" icon={Share2} onClick={() => void share()}>
        {words}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
