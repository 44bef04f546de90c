import { Plus } from 'lucide-react';
import { DeedButton } from '@/components/listings/admin/admin-form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import type { ListingField } from '@/lib/communities/field-kinds';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { moveFieldHere, removeFieldHere } from '../actions';

type Props = {
  t: Words;
  here: { locale: Locale; community: string; typeId: string };
  fields: readonly ListingField[];
  /** the names of categories by their ids */
  categories: Readonly<Record<string, string>>;
};

/** The questions of a type, each with what may be done with it, and the way to one more. */
export function Fields({ t, here, fields, categories }: Props) {
  const { locale, community, typeId } = here;
  return (
    <>
      {fields.length > 0 && (
        <ol className="lines">
          {fields.map((field) => (
            <Line key={field.id} t={t} here={here} field={field} categories={categories} />
          ))}
        </ol>
      )}
      <div>
        <ButtonLink
          look="second"
          icon={Plus}
          href={paths.adminPart(locale, community, `types/${typeId}/new`)}
        >
          {t('communities.admin.field.new')}
        </ButtonLink>
      </div>
    </>
  );
}

type LineProps = Omit<Props, 'fields'> & { field: ListingField };

function Line({ t, here, field, categories }: LineProps) {
  const { locale, community, typeId } = here;
  const category = field.categoryId && categories[field.categoryId];
  const name = locale === 'fr' ? field.labelFr : field.labelEn;
  const own = { typeId, fieldId: field.id };
  return (
    <li className="with-deeds">
      <p className="row tight">
        <Go href={paths.adminPart(locale, community, `types/${typeId}/${field.id}`)}>{name}</Go>
        <span className="soft">{kindSaid(t, field)}</span>
        {category && <Badge>{t('communities.admin.field.only-for', { name: category })}</Badge>}
        {field.isRequired && <Badge>{t('communities.admin.field.isRequired')}</Badge>}
        {field.isFilterable && <Badge>{t('communities.admin.field.isFilterable')}</Badge>}
      </p>
      <div className="row tight">
        {(['up', 'down'] as const).map((way) => (
          <DeedButton
            key={way}
            send={moveFieldHere.bind(null, here)}
            hidden={{ ...own, way }}
            icon={way}
            words={t(`communities.admin.move-${way}`, { name })}
          />
        ))}
        <DeedButton
          send={removeFieldHere.bind(null, here)}
          hidden={own}
          look="quiet"
          words={t('communities.admin.field.remove')}
          label={t('communities.admin.field.remove-name', { name })}
        />
      </div>
    </li>
  );
}

/** « Nombre, de 1 à 50 » */
function kindSaid(t: Words, { kind, min, max }: ListingField): string {
  const said = t(`communities.admin.kind.${kind}`);
  if (min !== null && max !== null) return t('communities.admin.field.between', { kind: said, min, max });
  if (min !== null) return t('communities.admin.field.from', { kind: said, min });
  return max === null ? said : t('communities.admin.field.up-to', { kind: said, max });
}
