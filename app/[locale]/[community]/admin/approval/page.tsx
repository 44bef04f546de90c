import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { RefuseForm } from '@/components/listings/admin/word-forms';
import { Answers } from '@/components/listings/answers';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { db } from '@/db/client';
import { dayTime } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { mayApprove } from '@/lib/listings/approve';
import { awaitingListings, type AwaitingListing } from '@/lib/listings/awaiting-listings';
import { listingToModerate } from '@/lib/listings/listing-to-edit';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { adminWords } from '../spoken-in';
import { plannedAnswers } from '../../planned-answers';
import { approveHere, refuseHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.approval'), robots: { index: false } };
}

/** What waits to be read, for moderators and administrators. */
export default async function ApprovalPage({ params, searchParams }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, 'approval');
  const here = await memberHere(said, path);
  const { locale, community, actor } = here;
  if (!mayApprove(actor)) notFound();
  const t = words(locale);
  const waiting = await awaitingListings(db(), community.id);
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-6">
        {actor.roles.includes('administrator') && (
          <BackLink href={paths.admin(locale, community.slug)} words={t('communities.admin.back')} />
        )}
        <h1>{t('communities.admin.approval')}</h1>
        <p className="lead">{t('communities.admin.approval-lead')}</p>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('communities.admin.done')}
          </Notice>
        )}
        {waiting.length === 0 && <EmptyState title={t('communities.admin.approval.none')} />}
        {waiting.map((listing) => (
          <Waiting key={listing.id} here={here} listing={listing} />
        ))}
      </div>
    </WordsProvider>
  );
}

async function Waiting({ here, listing }: { here: Here; listing: AwaitingListing }) {
  const { locale, community } = here;
  const t = words(locale);
  const { id, title, owner, commune, since } = listing;
  const whole = await listingToModerate(db(), community.id, id);
  const at = { locale, community: community.slug };
  const when = dayTime(since, community.timeZone, locale);
  return (
    <Panel className="stack">
      <h2>{title}</h2>
      <p className="soft">
        {[locale === 'fr' ? listing.typeFr : listing.typeEn, owner, commune, when].join(' · ')}
      </p>
      {whole && (
        <Answers
          t={t}
          locale={locale}
          currency={community.currency}
          listing={whole}
          change={() => null}
          planned={await plannedAnswers(here, whole)}
        />
      )}
      <DeedButton
        send={approveHere.bind(null, at)}
        hidden={{ listingId: id }}
        look="main"
        words={t('communities.admin.approval.approve')}
        label={t('communities.admin.approval.approve-name', { name: title })}
      />
      <details className="more">
        <summary>{t('communities.admin.approval.refuse')}</summary>
        <RefuseForm send={refuseHere.bind(null, at)} listingId={id} />
      </details>
    </Panel>
  );
}
