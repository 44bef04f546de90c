import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  aboutText,
  isAboutPage,
  type AboutPage,
  type AboutSection,
  type AboutText,
} from '@/lib/communities/about';
import { words, type Words } from '@/lib/i18n/words';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string; name: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug, name } = await params;
  const locale = localeOr404(said);
  const page = aboutPageOr404(name);
  const text = aboutText(page, await communityOr404(slug));
  const t = words(locale);
  return {
    title: t(text.title),
    description: t(text.lead),
    ...alternates(locale, (l) => paths.page(l, slug, page)),
  };
}

export default async function AboutTextPage({ params }: Props) {
  const { locale: said, community: slug, name } = await params;
  const locale = localeOr404(said);
  const text = aboutText(aboutPageOr404(name), await communityOr404(slug));
  const t = words(locale);
  return (
    <div className="narrow page-top page-end stack-8">
      <div className="stack-2">
        <h1>{t(text.title)}</h1>
        <p className="lead">{t(text.lead)}</p>
      </div>
      {text.sections.map((section) => (
        <section key={section.id} className="stack-2" aria-labelledby={section.id}>
          <h2 id={section.id}>{t(section.title)}</h2>
          <Paragraphs t={t} section={section} holes={text.holes} />
        </section>
      ))}
    </div>
  );
}

function Paragraphs({ t, section, holes }: { t: Words; section: AboutSection; holes: AboutText['holes'] }) {
  const sentences = section.paragraphs.map((key) => t(key, holes));
  if (!section.isList) return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
  return (
    <ul className="stack-2">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function aboutPageOr404(name: string): AboutPage {
  if (!isAboutPage(name)) notFound();
  return name;
}
