import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { TypeForm } from '@/components/listings/admin/type-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { fieldsOfType } from '@/lib/communities/listing-fields';
import { categoriesOf, listingTypesOf } from '@/lib/communities/queries';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../../spoken-in';
import { changeTypeHere } from '../actions';
import { Fields } from './fields';

type Props = {
  params: Promise<{ locale: string; community: string; id: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.types'), robots: { index: false } };
}

export default async function TypePage({ params, searchParams }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, `types/${said.id}`);
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const type = (await listingTypesOf(db(), community.id)).find(({ id }) => id === said.id);
  if (!type) notFound();
  const fields = await fieldsOfType(db(), community.id, type.id);
  const categories = Object.fromEntries(
    (await categoriesOf(db(), community.id)).map(({ id, nameFr, nameEn }) => [
      id,
      locale === 'fr' ? nameFr : nameEn,
    ]),
  );
  const here = { locale, community: community.slug, typeId: type.id };
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-8">
        <BackLink
          href={paths.adminPart(locale, community.slug, 'types')}
          words={t('communities.admin.types')}
        />
        <h1>{locale === 'fr' ? type.labelFr : type.labelEn}</h1>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('communities.admin.done')}
          </Notice>
        )}
        <Notice>{t(`communities.admin.template.${type.template}`)}</Notice>
        <TypeForm send={changeTypeHere.bind(null, here)} type={type} />
        <Section id="fields" title={t('communities.admin.fields')} className="stack">
          <p className="soft">{t('communities.admin.fields-lead')}</p>
          <Fields t={t} here={here} fields={fields} categories={categories} />
        </Section>
      </div>
    </WordsProvider>
  );
}
