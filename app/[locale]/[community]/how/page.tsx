import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { words } from '@/lib/i18n/words';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const t = words(locale);
  return {
    title: t('communities.how.title'),
    description: t('communities.how.lead'),
    ...alternates(locale, (l) => paths.how(l, slug)),
  };
}

export default async function HowPage({ params }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  await communityOr404(slug);
  const t = words(locale);
  return (
    <div className="narrow page-top page-end stack-8">
      <div className="stack-2">
        <h1>{t('communities.how.title')}</h1>
        <p className="lead">{t('communities.how.lead')}</p>
      </div>
      <section className="stack" aria-labelledby="ask">
        <h2 id="ask">{t('communities.how.ask.title')}</h2>
        <ol className="numbered stack">
          {([1, 2, 3, 4, 5] as const).map((step) => (
            <li key={step}>{t(`communities.how.ask.${step}`)}</li>
          ))}
        </ol>
        <p>
          <ButtonLink href={paths.listings(locale, slug)}>{t('listings.search.none.all')}</ButtonLink>
        </p>
      </section>
      <section className="stack" aria-labelledby="offer">
        <h2 id="offer">{t('communities.how.offer.title')}</h2>
        <ol className="numbered stack">
          {([1, 2, 3] as const).map((step) => (
            <li key={step}>{t(`communities.how.offer.${step}`)}</li>
          ))}
        </ol>
        <p>
          <ButtonLink look="second" href={paths.newListing(locale, slug)}>
            {t('ground.footer.post')}
          </ButtonLink>
        </p>
      </section>
      <section className="stack" aria-labelledby="kinds">
        <h2 id="kinds">{t('communities.how.kinds.title')}</h2>
        <ul className="stack">
          {(['good', 'service', 'ride', 'space', 'request'] as const).map((kind) => (
            <li key={kind}>{t(`communities.how.kinds.${kind}`)}</li>
          ))}
        </ul>
      </section>
      {(['money', 'trouble'] as const).map((part) => (
        <section key={part} className="stack-2" aria-labelledby={part}>
          <h2 id={part}>{t(`communities.how.${part}.title`)}</h2>
          <p>{t(`communities.how.${part}`)}</p>
        </section>
      ))}
    </div>
  );
}
