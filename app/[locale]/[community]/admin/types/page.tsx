import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { NewTypeForm } from '@/components/listings/admin/word-forms';
import { kindPicture } from '@/components/listings/kind-said';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { ModePicture } from '@/components/ui/picture';
import { db } from '@/db/client';
import { typeOf } from '@/lib/communities/first-types';
import { listingTypesOf, type ListingType } from '@/lib/communities/queries';
import { templateNames, templates } from '@/lib/communities/templates';
import type { Locale } from '@/lib/ground/locale';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { adminWords } from '../spoken-in';
import { addTypeHere, moveTypeHere, openTypeHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('communities.admin.types'), robots: { index: false } };
}

export default async function TypesPage({ params, searchParams }: Props) {
  const said = await params;
  const path = paths.adminPart(localeOr404(said.locale), said.community, 'types');
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const types = await listingTypesOf(db(), community.id);
  const here = { locale, community: community.slug };
  return (
    <WordsProvider locale={locale} words={adminWords(locale)}>
      <div className="narrow page-top stack-8">
        <BackLink href={paths.admin(locale, community.slug)} words={t('communities.admin.back')} />
        <h1>{t('communities.admin.types')}</h1>
        <p className="lead">{t('communities.admin.types-lead')}</p>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('communities.admin.done')}
          </Notice>
        )}
        <ol className="lines">
          {types.map((type) => (
            <Line key={type.id} t={t} here={here} type={type} />
          ))}
        </ol>
        <Section id="new" title={t('communities.admin.type.new')}>
          <p className="soft">{t('communities.admin.type.new-lead')}</p>
          <NewTypeForm send={addTypeHere.bind(null, here)} options={choices(locale)} />
        </Section>
      </div>
    </WordsProvider>
  );
}

function Line({
  t,
  here,
  type,
}: {
  t: Words;
  here: { locale: Locale; community: string };
  type: ListingType;
}) {
  const name = here.locale === 'fr' ? type.labelFr : type.labelEn;
  const deed = type.isOpen ? 'close' : 'open';
  return (
    <li className="with-deeds">
      <p className="row tight">
        <ModePicture mode={kindPicture(type)} />
        <Go href={paths.adminPart(here.locale, here.community, `types/${type.id}`)}>{name}</Go>
        {!type.isOpen && <Badge>{t('communities.admin.type.closed')}</Badge>}
        {type.needsApproval && <Badge look="warn">{t('communities.admin.type.read-first')}</Badge>}
      </p>
      <div className="row tight">
        {(['up', 'down'] as const).map((way) => (
          <DeedButton
            key={way}
            send={moveTypeHere.bind(null, here)}
            hidden={{ typeId: type.id, way }}
            icon={way}
            words={t(`communities.admin.move-${way}`, { name })}
          />
        ))}
        <DeedButton
          send={openTypeHere.bind(null, here)}
          hidden={{ typeId: type.id, isOpen: String(!type.isOpen) }}
          words={t(`communities.admin.type.${deed}`)}
          label={t(`communities.admin.type.${deed}-name`, { name })}
        />
      </div>
    </li>
  );
}

/** Every template by the name that its types begin with; a request once for each thing that may be looked for. */
const choices = (locale: Locale) =>
  templateNames.flatMap((template) => {
    const { shapes } = templates[template];
    const subjects = [...new Set(shapes.map(({ subject }) => subject))];
    return subjects.map((subject) => {
      const shape = shapes.find((each) => each.subject === subject) ?? shapes[0];
      const { labelFr, labelEn } = typeOf(template, shape);
      const value = template === 'request' ? `${template}:${shape.subject}:${shape.mode}` : template;
      return { value, label: locale === 'fr' ? labelFr : labelEn };
    });
  });
