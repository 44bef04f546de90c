'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Lost } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import groundEn from '@/lib/ground/words.en.json';
import groundFr from '@/lib/ground/words.fr.json';

/** A page that is not there, said in the language of its address. */
export function NotHere() {
  const here = usePathname() ?? '/';
  const book = here.startsWith('/en') ? groundEn : groundFr;
  const [, locale = 'fr', community = ''] = here.split('/');
  return (
    <div className="wrap page-top">
      <Lost
        title={book['missing.title']}
        action={<ButtonLink href={`/${locale}/${community}/listings`}>{book['missing.search']}</ButtonLink>}
        other={<Go href={`/${locale}`}>{book['error.home']}</Go>}
      >
        <p>{book['missing.body']}</p>
      </Lost>
    </div>
  );
}
