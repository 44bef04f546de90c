'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { useWords } from './words-provider';

/** Where a session ended while somebody wrote: a way in beside the page, so that what was typed stays on it. */
export function SignInDoor({ because }: { because?: string | null }) {
  const { t, locale } = useWords();
  const here = usePathname();
  if (because !== 'not-signed-in') return null;
  return (
    <p>
      <ButtonLink
        look="second"
        small
        target="_blank"
        rel="noopener"
        href={`/${locale}/sign-in?next=${encodeURIComponent(here ?? `/${locale}`)}`}
      >
        {t('ground.refused.sign-in')}
      </ButtonLink>
    </p>
  );
}
