import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';

/** A listing that was there: closed, expired or paused. */
export function Gone({
  t,
  locale,
  community,
  isPaused,
  isRequest,
}: {
  t: Words;
  locale: Locale;
  community: string;
  isPaused: boolean;
  isRequest: boolean;
}) {
  const what = isRequest ? (isPaused ? 'paused.request' : 'gone.request') : isPaused ? 'paused' : 'gone';
  return (
    <div className="wrap page-top">
      <EmptyState
        heading="h1"
        title={t(`listings.page.${what}`)}
        action={
          <ButtonLink href={paths.listings(locale, community)}>{t('listings.search.none.all')}</ButtonLink>
        }
        other={<Go href={paths.newListing(locale, community)}>{t('listings.search.none.post')}</Go>}
      >
        <p>{t(`listings.page.${what}.body`)}</p>
      </EmptyState>
    </div>
  );
}
