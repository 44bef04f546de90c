import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { SavedForm } from '@/components/saved/saved-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel, Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { asId, looksLikeId, type ListingId } from '@/lib/ground/ids';
import { words, wordsOf } from '@/lib/i18n/words';
import { favouritesOf, titleToKeep, type RestingFavourite } from '@/lib/saved/favourites';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { Cards } from '../cards';
import { keepHere, letGoHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ keep?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('saved.favourites.title'), robots: { index: false } };
}

/** What a member keeps; with `?keep=`, a listing that may be added with a press. */
export default async function FavouritesPage({ params, searchParams }: Props) {
  const [said, { keep }] = await Promise.all([params, searchParams]);
  const listingId = typeof keep === 'string' && looksLikeId(keep) ? asId<ListingId>(keep) : null;
  const own = `/${said.locale}/${said.community}/favourites`;
  const here = await memberHere(said, listingId ? `${own}?keep=${listingId}` : own);
  const { locale, community, actor } = here;
  const t = words(locale);
  const { shown, resting } = await favouritesOf(db(), actor);
  const known = [...shown, ...resting].find(({ id }) => id === listingId);
  const title = listingId && (known?.title ?? (await titleToKeep(db(), actor, listingId)));
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['saved', 'ground'], ['refused.', 'field.'])}>
      <div className="wrap page-top stack-8">
        <h1>{t('saved.favourites.title')}</h1>
        {title && listingId && (
          <ToKeep here={here} listingId={listingId} title={title} isKept={known !== undefined} />
        )}
        {shown.length === 0 && resting.length === 0 && (
          <EmptyState
            title={t('saved.favourites.none')}
            action={
              <ButtonLink href={paths.listings(locale, community.slug)}>
                {t('saved.favourites.look')}
              </ButtonLink>
            }
          >
            <p>{t('saved.favourites.none-body')}</p>
          </EmptyState>
        )}
        {shown.length > 0 && (
          <Cards
            t={t}
            locale={locale}
            community={community}
            cards={shown}
            label={t('saved.favourites.title')}
          />
        )}
        {resting.length > 0 && <Resting here={here} resting={resting} />}
      </div>
    </WordsProvider>
  );
}

type ToKeepProps = { here: Here; listingId: ListingId; title: string; isKept: boolean };

/** What a heart does where no script runs: keeps a listing, or lets it go. */
function ToKeep({ here: { locale, community }, listingId, title, isKept }: ToKeepProps) {
  const t = words(locale);
  const door = { locale, community: community.slug, listingId };
  return (
    <Panel>
      <SavedForm
        send={isKept ? letGoHere.bind(null, door) : keepHere.bind(null, door)}
        button={t(isKept ? 'saved.favourites.let-go' : 'saved.favourites.keep')}
        look={isKept ? 'second' : 'main'}
        className="stack"
      >
        <p>{t(isKept ? 'saved.favourites.kept-this' : 'saved.favourites.keep-this', { title })}</p>
      </SavedForm>
    </Panel>
  );
}

/** What somebody keeps and cannot ask for at present. */
function Resting({
  here: { locale, community },
  resting,
}: {
  here: Here;
  resting: readonly RestingFavourite[];
}) {
  const t = words(locale);
  return (
    <Section id="resting" title={t('saved.favourites.resting')}>
      <p className="soft">{t('saved.favourites.resting-body')}</p>
      <ul className="lines mt4">
        {resting.map(({ id, title }) => (
          <li key={id} className="row between">
            <span>{title}</span>
            <SavedForm
              send={letGoHere.bind(null, { locale, community: community.slug, listingId: id })}
              button={t('saved.favourites.let-go')}
              label={t('saved.favourites.let-go-this', { title })}
              look="second"
              small
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
