import type { Metadata } from 'next';
import { Plus } from 'lucide-react';
import { MyListingLine } from '@/components/listings/my-listing-line';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { Still } from '@/components/ui/still';
import { db } from '@/db/client';
import { day } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { lastShownDay } from '@/lib/listings/expiry';
import { myListings, type MyListing } from '@/lib/listings/my-listings';
import { isDraft, isShown } from '@/lib/listings/states';
import { isPostStep } from '@/lib/listings/steps';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('listings.mine.title'), robots: { index: false } };
}

export default async function MyListingsPage({ params, searchParams }: Props) {
  const said = await params;
  const locale = localeOr404(said.locale);
  const here = await memberHere(said, paths.myListings(locale, said.community));
  const { community, actor } = here;
  const t = words(locale);
  const rows = await myListings(db(), community.id, actor.memberId);
  const isRemoved = (await searchParams).done === 'removed';
  return (
    <Still className="narrow page-top stack-8">
      <div className="head">
        <h1>{t('listings.mine.title')}</h1>
        {rows.length > 0 && (
          <ButtonLink icon={Plus} href={paths.newListing(locale, community.slug)}>
            {t('listings.mine.post')}
          </ButtonLink>
        )}
      </div>
      {isRemoved && (
        <Notice look="good" live>
          {t('listings.mine.done.removed')}
        </Notice>
      )}
      {rows.length === 0 && (
        <EmptyState
          title={t('listings.mine.none')}
          action={
            <ButtonLink href={paths.newListing(locale, community.slug)}>{t('listings.mine.post')}</ButtonLink>
          }
        >
          <p>{t('listings.mine.none-body')}</p>
        </EmptyState>
      )}
      <Shelf
        here={here}
        id="drafts"
        title={t('listings.mine.drafts')}
        rows={rows.filter(({ state }) => isDraft(state))}
      />
      <Shelf
        here={here}
        id="shown"
        title={t('listings.mine.shown')}
        rows={rows.filter(({ state }) => isShown(state))}
      />
      <Shelf
        here={here}
        id="hidden"
        title={t('listings.mine.hidden')}
        rows={rows.filter(({ state }) => !isDraft(state) && !isShown(state))}
      />
    </Still>
  );
}

function Shelf({
  here,
  id,
  title,
  rows,
}: {
  here: Here;
  id: string;
  title: string;
  rows: readonly MyListing[];
}) {
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="lines">
        {rows.map((row) => (
          <Line key={row.id} here={here} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ here: { locale, community }, row }: { here: Here; row: MyListing }) {
  const t = words(locale);
  const title = row.title || t('listings.post.draft.untitled');
  const step = isPostStep(row.draftStep ?? '') ? row.draftStep : 'photos';
  const isOpen = isDraft(row.state);
  return (
    <MyListingLine
      row={row}
      title={title}
      href={
        isOpen
          ? paths.postStep(locale, community.slug, row.id, step ?? 'photos')
          : paths.myListing(locale, community.slug, row.id)
      }
      state={t(`listings.mine.state.${row.state}`)}
      inUse={row.isInUse ? t('listings.mine.in-use') : null}
      note={noteOf(row)}
    />
  );

  function noteOf({ expiresAt, draftStep }: MyListing): string | null {
    if (expiresAt)
      return t('listings.mine.until', { day: day(lastShownDay(expiresAt, community.timeZone), locale) });
    if (draftStep && isPostStep(draftStep))
      return t('listings.mine.draft-at', { step: t(`listings.post.step.${draftStep}`) });
    return null;
  }
}
