'use client';

import { useWords } from '@/components/forms/words-provider';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { TermsPart } from './terms-part';

/** What is eaten: until when, how it was kept, and what is in it. */
export function FoodFields({ shown, kept, today }: TermsPart) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        type="date"
        short
        name="bestBefore"
        min={today}
        label={t('listings.post.food.date')}
        hint={t('listings.post.food.date-hint')}
        error={shown.error('bestBefore')}
        defaultValue={shown.said('bestBefore', kept['bestBefore'] ?? '')}
      />
      {(['storage', 'allergens'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`listings.post.food.${name}`)}
          hint={t(`listings.post.food.${name}-hint`)}
          error={shown.error(name)}
          defaultValue={shown.said(name, kept[name] ?? '')}
          maxLength={200}
          autoComplete="off"
        />
      ))}
      <Notice>{t('listings.post.food.never')}</Notice>
    </>
  );
}
