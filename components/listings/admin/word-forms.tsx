'use client';

import { useWords } from '@/components/forms/words-provider';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import type { Save } from '../post/step-form';
import { AdminForm } from './admin-form';

/** A word that titles may not have, and why, in both languages. */
export function BanForm({ send }: { send: Save }) {
  const { t } = useWords();
  return (
    <AdminForm send={send} button={t('communities.admin.ban.add')}>
      {(shown) => (
        <>
          {(['word', 'reasonFr', 'reasonEn'] as const).map((name) => (
            <TextInput
              key={name}
              name={name}
              short={name === 'word'}
              label={t(`communities.admin.ban.${name}`)}
              hint={name === 'reasonEn' ? undefined : t(`communities.admin.ban.${name}-hint`)}
              error={shown.error(name)}
              defaultValue={shown.said(name, '')}
              maxLength={name === 'word' ? 60 : 300}
              autoComplete="off"
              required
            />
          ))}
        </>
      )}
    </AdminForm>
  );
}

/** Why a listing that waits cannot appear as it is. */
export function RefuseForm({ send, listingId }: { send: Save; listingId: string }) {
  const { t } = useWords();
  return (
    <AdminForm
      send={send}
      hidden={{ listingId }}
      button={t('communities.admin.approval.refuse')}
      look="danger"
    >
      {(shown) => (
        <TextArea
          id={`reason-${listingId}`}
          name="reason"
          label={t('communities.admin.approval.reason')}
          hint={t('communities.admin.approval.reason-hint')}
          error={shown.error('reason')}
          defaultValue={shown.said('reason', '')}
          maxLength={500}
          rows={2}
        />
      )}
    </AdminForm>
  );
}

/** One more type, made of a template. `what` is a template, and for a request what is looked for. */
export function NewTypeForm({
  send,
  options,
}: {
  send: Save;
  options: readonly { value: string; label: string }[];
}) {
  const { t } = useWords();
  return (
    <AdminForm send={send} button={t('communities.admin.type.add')} look="second">
      {(shown) => (
        <Select
          name="what"
          label={t('communities.admin.type.template')}
          error={shown.error('what')}
          defaultValue={shown.said('what', options[0]?.value ?? '')}
          options={options}
        />
      )}
    </AdminForm>
  );
}
