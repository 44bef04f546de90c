'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Lost } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import groundEn from '@/lib/ground/words.en.json';
import groundFr from '@/lib/ground/words.fr.json';

type Props = { inCommunity?: boolean };

/** A page that is not there, said in the language of its address. */
export function NotHere({ inCommunity = false }: Props) {
  const here = usePathname() ?? '/';
  const [, said, community = ''] = here.split('/');
  const locale = said === 'en' ? 'en' : 'fr';
  const book = locale === 'en' ? groundEn : groundFr;
  const home = <Go href={`/${locale}`}>{book['error.home']}</Go>;
  return (
    <div className="wrap page-top">
      <Lost
        title={book['missing.title']}
        action={
          inCommunity ? (
            <ButtonLink href={`/${locale}/${community}/listings`}>{book['missing.search']}</ButtonLink>
          ) : (
            <ButtonLink href="/">{book['error.home']}</ButtonLink>
          )
        }
        other={inCommunity ? home : undefined}
      >
        <p>{book['missing.body']}</p>
      </Lost>
    </div>
  );
}
