import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import type { AskRefusal } from '@/lib/exchanges/policy';
import type { Locale } from '@/lib/ground/locale';
import { refusalWords, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';

type Props = { t: Words; locale: Locale; community: string; because: AskRefusal };

/** Why this thing cannot be asked for, and what can be done instead. */
export function WhyNot({ t, locale, community, because }: Props) {
  return (
    <div className="stack">
      <Notice look="warn">{refusalWords(locale, because, ['exchanges'])}</Notice>
      {because === 'already-asked' ? (
        <ButtonLink look="second" href={paths.exchanges(locale, community, { show: 'asker' })}>
          {t('exchanges.ask.see-mine')}
        </ButtonLink>
      ) : because === 'own-listing' ? (
        <ButtonLink look="second" href={paths.myListings(locale, community)}>
          {t('exchanges.ask.see-my-listings')}
        </ButtonLink>
      ) : (
        <p>
          <Go href={paths.listings(locale, community)}>{t('exchanges.ask.see-others')}</Go>
        </p>
      )}
    </div>
  );
}
