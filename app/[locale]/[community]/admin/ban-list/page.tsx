import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { BanForm } from '@/components/listings/admin/word-forms';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { bannedWordsOf } from '@/lib/communities/banned-words';
import { words } from '@/lib/i18n/words';
import { bannedSays } from '@/lib/listings/ban-list';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../spoken-in';
import { allowHere, banHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.ban-list'), robots: { index: false } };
}

export default async function BanListPage({ params, searchParams }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, 'ban-list');
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const own = await bannedWordsOf(db(), community.id);
  const here = { locale, community: community.slug };
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-8">
        <BackLink href={paths.admin(locale, community.slug)} words={t('communities.admin.back')} />
        <h1>{t('communities.admin.ban-list')}</h1>
        <p className="lead">{t('communities.admin.ban-lead')}</p>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('communities.admin.done')}
          </Notice>
        )}
        <Section id="own" title={t('communities.admin.ban.own')} className="stack">
          {own.length === 0 && <p className="soft">{t('communities.admin.ban.none')}</p>}
          <ul className="lines">
            {own.map(({ id, word, reasonFr, reasonEn }) => (
              <li key={id} className="stack-2">
                <strong>{word}</strong>
                <p className="soft">{locale === 'fr' ? reasonFr : reasonEn}</p>
                <DeedButton
                  send={allowHere.bind(null, here)}
                  hidden={{ wordId: id }}
                  words={t('communities.admin.ban.remove')}
                  label={t('communities.admin.ban.remove-name', { name: word })}
                />
              </li>
            ))}
          </ul>
          <BanForm send={banHere.bind(null, here)} />
        </Section>
        <Section id="always" title={t('communities.admin.ban.always')} className="stack">
          <p className="soft">{t('communities.admin.ban.always-lead')}</p>
          <dl className="answers">
            {bannedSays.map(({ reason, says }) => (
              <div key={reason}>
                <dt>{t(`listings.refused.${reason}`)}</dt>
                <dd className="soft">{says}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </WordsProvider>
  );
}
