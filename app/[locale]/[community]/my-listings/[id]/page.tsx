import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { Answers } from '@/components/listings/answers';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { asId, looksLikeId, type ListingId } from '@/lib/ground/ids';
import { words, wordsOf } from '@/lib/i18n/words';
import { listingToEdit, listingToModerate, type ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isDraft } from '@/lib/listings/states';
import type { PostStep } from '@/lib/listings/steps';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { plannedAnswers } from '../../planned-answers';
import { Deeds } from './deeds';
import { PlanDays } from './plan-days';
import { RideDays } from './ride-days';
import { Moderate } from './moderate';
import { PublicLink } from './public-link';
import { Happened, StillThere } from './still-there';

type Props = {
  params: Promise<{ locale: string; community: string; id: string }>;
  searchParams: Promise<{ ask?: string; done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('listings.mine.title'), robots: { index: false } };
}

export default async function MyListingPage({ params, searchParams }: Props) {
  const said = await params;
  const { ask, done } = await searchParams;
  if (!looksLikeId(said.id)) notFound();
  const locale = localeOr404(said.locale);
  const here = await memberHere(said, paths.myListing(locale, said.community, said.id, { ask }));
  const { community, actor } = here;
  const id = asId<ListingId>(said.id);
  const listing = await listingToEdit(db(), community.id, actor.memberId, id);
  const others = listing ? undefined : await listingOfAnother(here, id);
  const t = words(locale);
  return (
    <div className="narrow page-top stack-6">
      <BackLink href={paths.myListings(locale, community.slug)} words={t('listings.mine.back')} />
      <WordsProvider
        locale={locale}
        words={wordsOf(locale, ['listings', 'ground'], ['mine.', 'refused.', 'field.', 'action.'])}
      >
        {listing && <Mine here={here} listing={listing} ask={ask} done={done} />}
        {others && <Moderate here={here} listing={others} />}
      </WordsProvider>
    </div>
  );
}

/** What moderators and administrators may look at in order to remove it; anybody else finds nothing. */
async function listingOfAnother({ community, actor }: Here, id: ListingId): Promise<ListingToEdit> {
  const mayModerate = actor.roles.includes('moderator') || actor.roles.includes('administrator');
  const listing = mayModerate ? await listingToModerate(db(), community.id, id) : undefined;
  if (!listing || isDraft(listing.state)) notFound();
  return listing;
}

type MineProps = { here: Here; listing: ListingToEdit; ask?: string; done?: string };

async function Mine({ here, listing, ask, done }: MineProps) {
  const { locale, community } = here;
  const t = words(locale);
  const change = (step: PostStep) =>
    step === 'kind' && !isDraft(listing.state)
      ? null
      : `${paths.postStep(locale, community.slug, listing.id, step)}?from=${isDraft(listing.state) ? 'check' : 'manage'}`;
  return (
    <>
      <div className="stack-2">
        <h1>{listing.title || t('listings.post.draft.untitled')}</h1>
        <p className="row tight">
          <Badge>{t(`listings.mine.state.${listing.state}`)}</Badge>
          {listing.isInUse && <Badge>{t('listings.mine.in-use')}</Badge>}
        </p>
      </div>
      <Happened here={here} listing={listing} done={done} />
      {ask === 'still-there' && done === undefined && <StillThere here={here} listing={listing} />}
      {listing.refusedBecause !== null && (
        <Notice look="warn" title={t('listings.post.check.refused')}>
          <p>{listing.refusedBecause}</p>
        </Notice>
      )}
      <PublicLink here={here} listing={listing} />
      <Section id="what" title={t('listings.mine.what')}>
        <Answers
          t={t}
          locale={locale}
          currency={community.currency}
          listing={listing}
          change={change}
          planned={await plannedAnswers(here, listing)}
        />
      </Section>
      <PlanDays here={here} listing={listing} />
      <RideDays here={here} listing={listing} done={done} />
      <Section id="do" title={t('listings.mine.do')}>
        <Deeds here={here} listing={listing} />
      </Section>
    </>
  );
}
