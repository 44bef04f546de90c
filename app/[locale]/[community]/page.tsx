import type { Metadata } from 'next';
import { db } from '@/db/client';
import { ButtonLink } from '@/components/ui/button';
import { ThemeTiles } from '@/components/ui/card';
import { Go } from '@/components/ui/go';
import { Landscape } from '@/components/ui/landscape';
import { ModePicture, ThemePicture } from '@/components/ui/picture';
import { themes } from '@/components/ui/pictures';
import { words, type Words } from '@/lib/i18n/words';
import type { Locale } from '@/lib/ground/locale';
import { communeName } from '@/lib/communities/commune-name';
import { countByTheme, listNewest } from '@/lib/listings/cards';
import { searchKinds } from '@/lib/listings/search-wish';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { Cards } from './cards';
import { SearchForm } from './search-form';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  return {
    title: `${t('listings.home.title')} · ${community.name}`,
    description: t('listings.home.description', { place: community.name }),
    ...alternates(locale, (l) => paths.home(l, slug)),
  };
}

export default async function HomePage({ params }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const [place, counts, newest] = await Promise.all([
    communeName(db(), community.communeCode),
    countByTheme(db(), community.id),
    listNewest(db(), community.id, 8),
  ]);
  const lead =
    counts.total === 0
      ? t('listings.home.lead-none')
      : t('listings.home.lead', { count: counts.total, place });
  return (
    <>
      <section className="hero">
        <div className="wrap">
          <h1>{t('listings.home.title')}</h1>
          <p className="lead">{lead}</p>
          <SearchForm t={t} action={paths.search(locale, slug)} place={place} />
        </div>
        <Landscape />
      </section>
      <div className="wrap section">
        <Themes t={t} locale={locale} slug={slug} counts={counts.themes} />
        <Kinds t={t} locale={locale} slug={slug} />
      </div>
      {newest.length > 0 && (
        <section className="wrap section" aria-labelledby="newest">
          <div className="head">
            <h2 id="newest">{t('listings.home.newest')}</h2>
            <Go href={paths.listings(locale, slug)}>{t('listings.home.all', { count: counts.total })}</Go>
          </div>
          <Cards t={t} locale={locale} community={community} cards={newest} />
        </section>
      )}
      <HowItWorks t={t} />
      <div className="wrap section">
        <section className="note row between" aria-labelledby="post">
          <div>
            <h2 id="post">{t('listings.home.post.title')}</h2>
            <p>{t('listings.home.post.body')}</p>
          </div>
          <ButtonLink look="second" href={paths.newListing(locale, slug)}>
            {t('ground.footer.post')}
          </ButtonLink>
        </section>
      </div>
    </>
  );
}

type PartProps = { t: Words; locale: Locale; slug: string };

function Themes({ t, locale, slug, counts }: PartProps & { counts: Record<string, number> }) {
  return (
    <ThemeTiles
      label={t('listings.home.themes')}
      tiles={themes.map((theme) => ({
        theme,
        href: paths.search(locale, slug, { theme }),
        words: t(`communities.theme.${theme}`),
        count: t('listings.home.theme-count', { count: counts[theme] ?? 0 }),
        picture: <ThemePicture theme={theme} />,
      }))}
    />
  );
}

function Kinds({ t, locale, slug }: PartProps) {
  return (
    <div className="mt6">
      <ul className="chips scroll" aria-label={t('listings.home.kinds')}>
        {searchKinds.map((kind) => (
          <li key={kind}>
            <Go className="chip" href={paths.search(locale, slug, { kind })}>
              <ModePicture mode={kind} />
              {t(`listings.search.kind.${kind}`)}
            </Go>
          </li>
        ))}
        <li>
          <Go className="chip" href={paths.search(locale, slug, { free: 'today' })}>
            {t('listings.home.kind.today')}
          </Go>
        </li>
      </ul>
    </div>
  );
}

function HowItWorks({ t }: { t: Words }) {
  return (
    <section className="wrap section" aria-labelledby="how">
      <div className="head">
        <h2 id="how">{t('listings.home.how')}</h2>
      </div>
      <ol className="steps3">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>
            <h3>{t(`listings.home.how.${step}`)}</h3>
            <p className="soft">{t(`listings.home.how.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
