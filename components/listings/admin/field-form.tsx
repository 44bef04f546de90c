'use client';

import { useWords } from '@/components/forms/words-provider';
import { Checkbox } from '@/components/ui/choices';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import { fieldKinds, isChosen, optionsShown, type ListingField } from '@/lib/communities/field-kinds';
import type { Save, Shown } from '../post/step-form';
import { AdminForm } from './admin-form';

type Props = {
  send: Save;
  typeId: string;
  /** null: a new question */
  field: ListingField | null;
  categories: readonly { id: string; name: string }[];
};

/** A question of the community's own. What it is stays once it is asked; how it is said may change. */
export function FieldForm({ send, typeId, field, categories }: Props) {
  const { t } = useWords();
  const hidden = { typeId, fieldId: field?.id ?? '', ...(field ? { kind: field.kind } : {}) };
  const button = t(field ? 'ground.action.save' : 'communities.admin.field.add');
  return (
    <AdminForm send={send} hidden={hidden} button={button}>
      {(shown) => (
        <>
          <Named shown={shown} field={field} />
          <Bounds shown={shown} field={field} />
          <Select
            name="categoryId"
            label={t('communities.admin.field.category')}
            error={shown.error('categoryId')}
            defaultValue={shown.said('categoryId', field?.categoryId ?? '')}
            options={[
              { value: '', label: t('communities.admin.field.category-all') },
              ...categories.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {(['isRequired', 'isFilterable'] as const).map((name) => (
            <Checkbox
              key={name}
              name={name}
              label={t(`communities.admin.field.${name}`)}
              hint={t(`communities.admin.field.${name}-hint`)}
              defaultChecked={shown.said(name, field?.[name] ? 'on' : '') === 'on'}
            />
          ))}
        </>
      )}
    </AdminForm>
  );
}

type Part = Pick<Props, 'field'> & { shown: Shown };

function Named({ shown, field }: Part) {
  const { t } = useWords();
  return (
    <>
      {!field && (
        <Select
          name="kind"
          label={t('communities.admin.field.kind')}
          error={shown.error('kind')}
          defaultValue={shown.said('kind', 'text')}
          options={fieldKinds.map((kind) => ({ value: kind, label: t(`communities.admin.kind.${kind}`) }))}
        />
      )}
      <div className="pair">
        {(['labelFr', 'labelEn'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`communities.admin.field.${name}`)}
            error={shown.error(name)}
            defaultValue={shown.said(name, field?.[name] ?? '')}
            maxLength={60}
            autoComplete="off"
            required
          />
        ))}
      </div>
    </>
  );
}

/** The bounds of a number and the options of a choice: a new question may become either. */
function Bounds({ shown, field }: Part) {
  const { t } = useWords();
  return (
    <>
      {(!field || field.kind === 'number') && (
        <div className="pair">
          {(['min', 'max'] as const).map((name) => (
            <TextInput
              key={name}
              name={name}
              inputMode="numeric"
              label={t(`communities.admin.field.${name}`)}
              aside={t('ground.field.optional')}
              error={shown.error(name)}
              defaultValue={shown.said(name, String(field?.[name] ?? ''))}
              autoComplete="off"
            />
          ))}
        </div>
      )}
      {(!field || isChosen(field.kind)) && (
        <TextArea
          name="options"
          label={t('communities.admin.field.options')}
          hint={t('communities.admin.field.options-hint')}
          error={shown.error('options')}
          defaultValue={shown.said('options', optionsShown(field?.options ?? []))}
          rows={4}
        />
      )}
    </>
  );
}
