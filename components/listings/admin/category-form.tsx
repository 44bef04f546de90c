'use client';

import { useWords } from '@/components/forms/words-provider';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import { hintsShown } from '@/lib/communities/hints';
import type { Category } from '@/lib/communities/queries';
import { themes, type Theme } from '@/lib/communities/themes';
import type { Save } from '../post/step-form';
import { AdminForm } from './admin-form';

type Choice = { id: string; name: string };
type Props = {
  send: Save;
  /** null: a new one, in this theme at first */
  category: Category | null;
  theme: Theme;
  /** what it may be a part of */
  wholes: readonly Choice[];
};

/** A category in both languages, where it stands, and the words of a title that make us think of it. */
export function CategoryForm({ send, category, theme, wholes }: Props) {
  const { t } = useWords();
  const button = t(category ? 'ground.action.save' : 'communities.admin.category.add');
  return (
    <AdminForm send={send} hidden={category ? { categoryId: category.id } : {}} button={button}>
      {(shown) => (
        <>
          <div className="pair">
            {(['nameFr', 'nameEn'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(`communities.admin.category.${name}`)}
                error={shown.error(name)}
                defaultValue={shown.said(name, category?.[name] ?? '')}
                maxLength={60}
                autoComplete="off"
                required
              />
            ))}
          </div>
          <div className="pair">
            <Select
              name="theme"
              label={t('communities.admin.category.theme')}
              error={shown.error('theme')}
              defaultValue={shown.said('theme', category?.theme ?? theme)}
              options={themes.map((each) => ({ value: each, label: t(`communities.theme.${each}`) }))}
            />
            <Select
              name="parentId"
              label={t('communities.admin.category.parent')}
              error={shown.error('parentId')}
              defaultValue={shown.said('parentId', category?.parentId ?? '')}
              options={[
                { value: '', label: t('communities.admin.category.parent-none') },
                ...wholes.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          <TextArea
            name="hints"
            label={t('communities.admin.category.hints')}
            aside={t('ground.field.optional')}
            hint={t('communities.admin.category.hints-hint')}
            error={shown.error('hints')}
            defaultValue={shown.said('hints', hintsShown(category?.hints ?? []))}
            rows={3}
          />
        </>
      )}
    </AdminForm>
  );
}

/** Taking a category away: its listings go to another one. */
export function RemoveCategoryForm({
  send,
  id,
  others,
}: {
  send: Save;
  id: string;
  others: readonly Choice[];
}) {
  const { t } = useWords();
  return (
    <AdminForm
      send={send}
      hidden={{ categoryId: id }}
      button={t('communities.admin.category.remove')}
      look="danger"
    >
      {(shown) => (
        <Select
          name="moveTo"
          label={t('communities.admin.category.move-to')}
          hint={t('communities.admin.category.move-to-hint')}
          error={shown.error('moveTo')}
          defaultValue={shown.said('moveTo', '')}
          options={[
            { value: '', label: t('communities.admin.category.choose') },
            ...others.map(({ id: other, name }) => ({ value: other, label: name })),
          ]}
        />
      )}
    </AdminForm>
  );
}
