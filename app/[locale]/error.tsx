'use client';

import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Lost } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import groundEn from '@/lib/ground/words.en.json';
import groundFr from '@/lib/ground/words.fr.json';

/** What broke is in the log; the person reads a sentence and can try again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const here = usePathname() ?? '/';
  const book = here.startsWith('/en') ? groundEn : groundFr;
  const [, locale = 'fr', community = ''] = here.split('/');
  return (
    <main id="content" className="wrap page-top">
      <Lost
        title={book['error.title']}
        action={<Button onClick={reset}>{book['error.retry']}</Button>}
        other={<Go href={`/${locale}/${community}`}>{book['error.home']}</Go>}
      >
        <p>{book['error.body']}</p>
      </Lost>
    </main>
  );
}
