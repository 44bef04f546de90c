import type { Metadata } from 'next';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { listCommunities } from '@/lib/communities/queries';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ gone?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.communities.title') };
}

/** Find a community of this installation, or found the first one. */
export default async function CommunitiesPage({ params, searchParams }: Props) {
  const locale = localeOr404((await params).locale);
  const t = words(locale);
  const communities = await listCommunities(db());
  if (communities.length === 0)
    return (
      <div className="wrap page-top">
        <EmptyState
          title={t('members.communities.none')}
          heading="h1"
          action={<ButtonLink href={paths.found(locale)}>{t('members.communities.found')}</ButtonLink>}
        >
          <p>{t('members.communities.none-lead')}</p>
        </EmptyState>
      </div>
    );
  return (
    <div className="narrow page-top stack-6">
      {(await searchParams).gone && (
        <Notice look="good" live>
          {t('members.account.deleted')}
        </Notice>
      )}
      <h1>{t('members.communities.title')}</h1>
      <p className="lead">{t('members.communities.lead')}</p>
      <ul className="people">
        {communities.map(({ slug, name, isDemo }) => (
          <li key={slug} className="row between">
            <Go href={paths.home(locale, slug)}>
              <strong>{name}</strong>
            </Go>
            {isDemo && <Badge>{t('members.communities.demo')}</Badge>}
          </li>
        ))}
      </ul>
    </div>
  );
}
