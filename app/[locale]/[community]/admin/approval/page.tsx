import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { RefuseForm } from '@/components/listings/admin/word-forms';
import { PhotoPicture } from '@/components/listings/photo-picture';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { db } from '@/db/client';
import { dayTime } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { mayApprove } from '@/lib/listings/approve';
import { awaitingListings, type AwaitingListing } from '@/lib/listings/awaiting-listings';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { adminWords } from '../spoken-in';
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

function Waiting({ here: { locale, community }, listing }: { here: Here; listing: AwaitingListing }) {
  const t = words(locale);
  const { id, title, description, owner, commune, photos, since } = listing;
  const at = { locale, community: community.slug };
  const when = dayTime(since, community.timeZone, locale);
  return (
    <Panel className="stack">
      <h2>{title}</h2>
      <p className="soft">
        {[locale === 'fr' ? listing.typeFr : listing.typeEn, owner, commune, when].join(' · ')}
      </p>
      {photos.length > 0 && (
        <p className="row tight">
          {photos.map((photo) => (
            <PhotoPicture key={photo.id} id={photo.id} alt={photo.alt || title} sizes="8rem" />
          ))}
        </p>
      )}
      {description && <p className="said">{description}</p>}
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
