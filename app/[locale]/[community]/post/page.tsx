import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { KindForm } from '@/components/listings/post/kind-form';
import { SubjectTiles } from '@/components/listings/post/subject-tiles';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { db } from '@/db/client';
import { listingTypesOf, type ListingType } from '@/lib/communities/queries';
import { isPostStep, stepsFor } from '@/lib/listings/steps';
import { latestDraft } from '@/lib/listings/my-listings';
import { dayTime } from '@/lib/i18n/format';
import { words, wordsOf, type Words } from '@/lib/i18n/words';
import { longestTitle } from '@/lib/listings/policy';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { beginDraft } from './actions';
import { groupOf, groups, groupPicture, kindsIn, openGroups, type Group } from './kinds';
import { spokenIn } from './spoken-in';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ title?: string | string[]; what?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('listings.post.page'), robots: { index: false } };
}

export default async function NewListingPage({ params, searchParams }: Props) {
  const said = await params;
  const { title: typed, what } = await searchParams;
  const title = (typeof typed === 'string' ? typed : '').trim().slice(0, longestTitle);
  const group = groups.find((each) => each === what) ?? null;
  const locale = localeOr404(said.locale);
  const query = { ...(title ? { title } : {}), ...(group ? { what: group } : {}) };
  const here = await memberHere(said, paths.newListing(locale, said.community, query));
  const { community } = here;
  const t = words(locale);
  const types = await listingTypesOf(db(), community.id);
  const open = openGroups(types);
  const isFirst = group === null && open.length > 0;
  const quit = isFirst || open.length === 0;
  return (
    <div className="narrow page-top">
      <BackLink
        href={quit ? paths.home(locale, community.slug) : paths.newListing(locale, community.slug, { title })}
        words={t(quit ? 'listings.post.quit-new' : 'listings.post.back-subject')}
      />
      {(isFirst || open.length === 0) && <Draft here={here} />}
      {isFirst ? (
        <SubjectTiles title={t('listings.post.subject.title')} tiles={tilesOf(here, open, title)} />
      ) : (
        <WordsProvider locale={locale} words={wordsOf(locale, ...spokenIn)}>
          <First
            t={t}
            of={types.find((type) => type.isOpen && (group === null || groupOf(type) === group))}
          />
          <KindForm
            save={beginDraft.bind(null, { locale, community: community.slug, title })}
            kinds={kindsIn(t, locale, types, group)}
            go={t('listings.post.next')}
          />
        </WordsProvider>
      )}
    </div>
  );
}

/** Where one is on the way of what was chosen. */
function First({ t, of: type }: { t: Words; of: ListingType | undefined }) {
  if (!type) return null;
  const of = stepsFor({ ...type, hasDetails: false }).length;
  return (
    <Progress
      step={1}
      of={of}
      words={t('listings.post.progress', { step: 1, of })}
      title={t('listings.post.step.kind')}
    />
  );
}

function tilesOf({ locale, community }: Here, open: readonly Group[], title: string) {
  const t = words(locale);
  return open.map((what) => ({
    href: paths.newListing(locale, community.slug, { what, title }),
    ...groupPicture[what],
    label: t(`listings.post.subject.${what}`),
    hint: t(`listings.post.subject.${what}-hint`),
  }));
}

/** A draft that was left: the quickest way is to go on with it. */
async function Draft({ here: { locale, community, actor } }: { here: Here }) {
  const draft = await latestDraft(db(), community.id, actor.memberId);
  if (!draft) return null;
  const t = words(locale);
  const title = draft.title || t('listings.post.draft.untitled');
  const step = isPostStep(draft.step) ? draft.step : 'check';
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
