import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { CategoryForm, RemoveCategoryForm } from '@/components/listings/admin/category-form';
import { BackLink } from '@/components/ui/back-link';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { categoryName, wholeName } from '@/lib/communities/category-names';
import { categoriesOf, type Category } from '@/lib/communities/queries';
import { themes } from '@/lib/communities/themes';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../../spoken-in';
import { addCategoryHere, changeCategoryHere, removeCategoryHere } from '../actions';

type Props = {
  params: Promise<{ locale: string; community: string; id: string }>;
  searchParams: Promise<{ theme?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.categories'), robots: { index: false } };
}

/** One category, or a new one. */
export default async function CategoryPage({ params, searchParams }: Props) {
  const said = await params;
  const asked = (await searchParams).theme;
  const path = paths.adminPart(localeOr404(said.locale), said.community, `categories/${said.id}`);
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const all = await categoriesOf(db(), community.id);
  const category = all.find(({ id }) => id === said.id) ?? null;
  if (!category && said.id !== 'new') notFound();
  const here = { locale, community: community.slug };
  const choice = (each: Category) => ({ id: each.id, name: wholeName(each, all, locale) });
  const others = all.filter(({ id }) => id !== category?.id);
  const hasParts = all.some(({ parentId }) => category !== null && parentId === category.id);
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-8">
        <BackLink
          href={paths.adminPart(locale, community.slug, 'categories')}
          words={t('communities.admin.categories')}
        />
        <h1>{category ? categoryName(category, locale) : t('communities.admin.category.new')}</h1>
        <CategoryForm
          send={(category ? changeCategoryHere : addCategoryHere).bind(null, here)}
          category={category}
          theme={themes.find((theme) => theme === asked) ?? 'housing'}
          wholes={others.filter(({ parentId }) => parentId === null).map(choice)}
        />
        {category && (
          <Section id="remove" title={t('communities.admin.category.remove')} className="stack">
            {hasParts ? (
              <p className="soft">{t('communities.refused.category-has-parts')}</p>
            ) : (
              <RemoveCategoryForm
                send={removeCategoryHere.bind(null, here)}
                id={category.id}
                others={others.map(choice)}
              />
            )}
          </Section>
        )}
      </div>
    </WordsProvider>
  );
}
