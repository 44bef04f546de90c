import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { words } from '@/lib/i18n/words';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { aboutPages, isAboutPage, paragraphsOf, titleOf } from './about';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug, page } = await params;
  if (!isAboutPage(page)) notFound();
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  return {
    title: `${t(`communities.about.${page}.title`)} · ${community.name}`,
    description: t(`communities.about.${page}.lead`),
    ...alternates(locale, (l) => paths.page(l, slug, page)),
  };
}

/** Legal notice, rules, privacy, accessibility, ranking: made of what the community has said of itself. */
export default async function AboutPage({ params }: Props) {
  const { locale: said, community: slug, page } = await params;
  if (!isAboutPage(page)) notFound();
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const sections = aboutPages[page].filter((section) => section !== 'demo' || community.isDemo);
  return (
    <div className="narrow page-top page-end stack-8">
      <div className="stack-2">
        <h1>{t(`communities.about.${page}.title`)}</h1>
        <p className="lead">{t(`communities.about.${page}.lead`)}</p>
      </div>
      {sections.map((section) => (
        <section key={section} className="stack-2" aria-labelledby={section}>
          <h2 id={section}>{titleOf(t, page, section)}</h2>
          {paragraphsOf(t, community, page, section).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
