import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { JoinForm } from '@/components/members/join-form';
import { LendIdeas } from '@/components/members/lend-ideas';
import { freshForm } from '@/components/members/typed';
import { ButtonLink } from '@/components/ui/button';
import { db } from '@/db/client';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { words, wordsOf } from '@/lib/i18n/words';
import { communesAround } from '@/lib/members/communes-around';
import { languageOptions } from '@/lib/web/spoken';
import { paths, safeNext } from '@/lib/web/paths';
import { communityOr404, localeOr404, visitIn } from '@/lib/web/visit';
import { joinCommunity } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ next?: string; welcome?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, community } = await params;
  const t = words(localeOr404(locale));
  const { name } = await communityOr404(community);
  return { title: t('members.join.title', { community: name }), robots: { index: false } };
}

export default async function JoinPage({ params, searchParams }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const { next: wished, welcome } = await searchParams;
  const next = safeNext(wished, '');
  const visit = await visitIn(community.id);
  if (!visit) redirect(paths.signIn(locale, paths.join(locale, slug, next || undefined)));
  if (!visit.member) return <Form locale={locale} community={community} next={next} />;
  if (!welcome) redirect(next || paths.home(locale, slug));
  return <Welcome locale={locale} community={community} name={visit.member.firstName} />;
}

async function Form({ locale, community, next }: { locale: Locale; community: Community; next: string }) {
  const t = words(locale);
  const { slug, name, centre } = community;
  return (
    <div className="narrow page-top stack-6">
      <h1>{t('members.join.title', { community: name })}</h1>
      <p className="lead">{t('members.join.lead')}</p>
      <WordsProvider
        locale={locale}
        words={wordsOf(
          locale,
          ['members', 'ground'],
          ['join.', 'commune.', 'refused.', 'field.', 'status.', 'map.'],
        )}
      >
        <JoinForm
          join={joinCommunity.bind(null, { community: slug, locale, next })}
          start={freshForm({ languages: [locale] })}
          near={`${centre.lat},${centre.lng}`}
          neighbours={await communesAround(db(), community.id)}
          languages={languageOptions(locale)}
          rulesHref={paths.page(locale, slug, 'rules')}
          rulesVersion={community.rulesVersion}
        />
      </WordsProvider>
    </div>
  );
}

function Welcome({ locale, community, name }: { locale: Locale; community: Community; name: string }) {
  const t = words(locale);
  const { slug } = community;
  return (
    <div className="wrap page-top stack-6">
      <h1>{t('members.welcome.title', { name })}</h1>
      <p className="lead">{t('members.welcome.lead', { community: community.name })}</p>
      <h2>{t('members.welcome.lend')}</h2>
      <LendIdeas t={t} post={(title) => paths.newListing(locale, slug, { title })} />
      <div className="row">
        <ButtonLink look="second" href={paths.newListing(locale, slug)}>
          {t('members.welcome.other')}
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.listings(locale, slug)}>
          {t('members.welcome.look')}
        </ButtonLink>
      </div>
    </div>
  );
}
