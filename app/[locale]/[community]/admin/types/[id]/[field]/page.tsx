import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { FieldForm } from '@/components/listings/admin/field-form';
import { BackLink } from '@/components/ui/back-link';
import { db } from '@/db/client';
import { categoryChoices } from '@/lib/communities/category-names';
import { fieldsOfType } from '@/lib/communities/listing-fields';
import { categoriesOf, listingTypesOf } from '@/lib/communities/queries';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../../../spoken-in';
import { saveFieldHere } from '../../actions';

type Props = { params: Promise<{ locale: string; community: string; id: string; field: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.fields'), robots: { index: false } };
}

/** One question of a type, or a new one. */
export default async function FieldPage({ params }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, `types/${said.id}/${said.field}`);
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const type = (await listingTypesOf(db(), community.id)).find(({ id }) => id === said.id);
  if (!type) notFound();
  const fields = await fieldsOfType(db(), community.id, type.id);
  const field = fields.find(({ id }) => id === said.field) ?? null;
  if (!field && said.field !== 'new') notFound();
  const name = field && (locale === 'fr' ? field.labelFr : field.labelEn);
  const here = { locale, community: community.slug, typeId: type.id };
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-6">
        <BackLink
          href={paths.adminPart(locale, community.slug, `types/${type.id}`)}
          words={locale === 'fr' ? type.labelFr : type.labelEn}
        />
        <h1>{name ?? t('communities.admin.field.new')}</h1>
        {field && <p className="soft">{t(`communities.admin.kind.${field.kind}`)}</p>}
        <FieldForm
          send={saveFieldHere.bind(null, here)}
          typeId={type.id}
          field={field}
          categories={categoryChoices(await categoriesOf(db(), community.id), locale)}
        />
      </div>
    </WordsProvider>
  );
}
