import type { Metadata } from 'next';
import { Plus } from 'lucide-react';
import { WordsProvider } from '@/components/forms/words-provider';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { wholeName } from '@/lib/communities/category-names';
import { categoriesOf, type Category } from '@/lib/communities/queries';
import { themes } from '@/lib/communities/themes';
import type { Locale } from '@/lib/ground/locale';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../spoken-in';
import { moveCategoryHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.categories'), robots: { index: false } };
}

export default async function CategoriesPage({ params, searchParams }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, 'categories');
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const all = await categoriesOf(db(), community.id);
  const here = { locale, community: community.slug };
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-8">
        <BackLink href={paths.admin(locale, community.slug)} words={t('communities.admin.back')} />
        <h1>{t('communities.admin.categories')}</h1>
        <p className="lead">{t('communities.admin.categories-lead')}</p>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('communities.admin.done')}
          </Notice>
        )}
        {themes.map((theme) => (
          <Section key={theme} id={theme} title={t(`communities.theme.${theme}`)} className="stack">
            <ol className="lines">
              {all
                .filter((category) => category.theme === theme)
                .map((category) => (
                  <Line key={category.id} t={t} here={here} category={category} all={all} />
                ))}
            </ol>
            <div>
              <ButtonLink
                look="quiet"
                small
                icon={Plus}
                href={paths.adminPart(locale, community.slug, 'categories/new', { theme })}
              >
                {t('communities.admin.category.new')}
                <span className="vh">
                  {t('listings.post.check.change-what', { what: t(`communities.theme.${theme}`) })}
                </span>
              </ButtonLink>
            </div>
          </Section>
        ))}
      </div>
    </WordsProvider>
  );
}

type LineProps = {
  t: Words;
  here: { locale: Locale; community: string };
  category: Category;
  all: readonly Category[];
};

/** A category with its buttons; a part is called after its whole. */
function Line({ t, here, category, all }: LineProps) {
  const { locale, community } = here;
  const name = wholeName(category, all, locale);
  return (
    <li>
      <div className="row tight">
        <Go href={paths.adminPart(locale, community, `categories/${category.id}`)}>{name}</Go>
        {(['up', 'down'] as const).map((way) => (
          <DeedButton
            key={way}
            send={moveCategoryHere.bind(null, here)}
            hidden={{ categoryId: category.id, way }}
            icon={way}
            words={t(`communities.admin.move-${way}`, { name })}
          />
        ))}
      </div>
    </li>
  );
}
