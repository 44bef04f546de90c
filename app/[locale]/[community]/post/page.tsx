import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { KindForm } from '@/components/listings/post/kind-form';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { db } from '@/db/client';
import { listingTypesOf } from '@/lib/communities/queries';
import { isPostStep, postSteps } from '@/lib/listings/steps';
import { latestDraft } from '@/lib/listings/my-listings';
import { dayTime } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import { longestTitle } from '@/lib/listings/policy';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { beginDraft } from './actions';
import { kindsIn } from './kinds';
import { spokenIn } from './spoken-in';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ title?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('listings.post.page'), robots: { index: false } };
}

export default async function NewListingPage({ params, searchParams }: Props) {
  const said = await params;
  const query = (await searchParams).title;
  const title = (typeof query === 'string' ? query : '').trim().slice(0, longestTitle);
  const locale = localeOr404(said.locale);
  const here = await memberHere(
    said,
    paths.newListing(locale, said.community, title ? { title } : undefined),
  );
  const { community } = here;
  const t = words(locale);
  const kinds = kindsIn(t, locale, await listingTypesOf(db(), community.id));
  return (
    <div className="narrow page-top">
      <BackLink href={paths.home(locale, community.slug)} words={t('listings.post.quit-new')} />
      <Progress
        step={1}
        of={postSteps.length}
        words={t('listings.post.progress', { step: 1, of: postSteps.length })}
        title={t('listings.post.step.kind')}
      />
      <Draft here={here} />
      <WordsProvider locale={locale} words={wordsOf(locale, ...spokenIn)}>
        <KindForm
          save={beginDraft.bind(null, { locale, community: community.slug, title })}
          kinds={kinds}
          go={t('listings.post.next')}
        />
      </WordsProvider>
    </div>
  );
}

/** A draft that was left: the quickest way is to go on with it. */
async function Draft({ here: { locale, community, actor } }: { here: Here }) {
  const draft = await latestDraft(db(), community.id, actor.memberId);
  if (!draft) return null;
  const t = words(locale);
  const title = draft.title || t('listings.post.draft.untitled');
  const step = isPostStep(draft.step) ? draft.step : 'photos';
  return (
    <section className="panel stack mt6" aria-labelledby="draft">
      <h2 id="draft">{t('listings.post.draft.title')}</h2>
      <p>
        {t('listings.post.draft.of', { title, when: dayTime(draft.updatedAt, community.timeZone, locale) })}
      </p>
      <ButtonLink look="second" href={paths.postStep(locale, community.slug, draft.id, step)}>
        {t('listings.post.draft.resume')}
      </ButtonLink>
    </section>
  );
}
