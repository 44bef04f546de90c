'use client';

import { useRef, useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import { guessCategory } from '@/lib/listings/category-guess';
import { longestTitle } from '@/lib/listings/policy';
import { StepForm, type Save, type Shown } from './step-form';

export type CategoryChoice = { id: string; name: string; hints: readonly string[] };
export type TitleFormProps = {
  save: Save;
  categories: readonly CategoryChoice[];
  /** what is named: a thing, a service, a space, or what one looks for */
  asks: 'good' | 'service' | 'ride' | 'space' | 'request';
  kept: { title: string; categoryId: string; description: string };
  go: string;
  later?: boolean;
};

/** The name of the thing; it proposes its category, which anybody may change. */
export function TitleForm({ save, categories, asks, kept, go, later }: TitleFormProps) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t(`listings.post.title.title-${asks}`)}</h1>
          <TitleFields shown={shown} categories={categories} asks={asks} kept={kept} />
          <TextArea
            name="description"
            label={t(`listings.post.title.description-${asks === 'request' ? 'request' : 'offer'}`)}
            aside={t('ground.field.optional')}
            hint={t(`listings.post.title.description-hint-${asks}`)}
            error={shown.error('description')}
            defaultValue={shown.said('description', kept.description)}
            maxLength={3000}
            rows={4}
          />
        </>
      )}
    </StepForm>
  );
}

type FieldsProps = Pick<TitleFormProps, 'categories' | 'kept' | 'asks'> & { shown: Shown };

function TitleFields({ shown, categories, asks, kept }: FieldsProps) {
  const { t } = useWords();
  const [categoryId, setCategory] = useState(shown.said('categoryId', kept.categoryId));
  const [proposed, setProposed] = useState('');
  const isChosen = useRef(categoryId !== '');
  const propose = (title: string) => {
    if (isChosen.current) return;
    const guess = guessCategory(title, categories);
    setCategory(guess?.id ?? '');
    setProposed(guess?.name ?? '');
  };
  const choose = (id: string) => {
    isChosen.current = id !== '';
    setCategory(id);
  };
  return (
    <>
      <TextInput
        name="title"
        label={t('listings.post.title.label')}
        hint={t(`listings.post.title.hint-${asks}`)}
        error={shown.error('title')}
        defaultValue={shown.said('title', kept.title)}
        onChange={(event) => propose(event.target.value)}
        maxLength={longestTitle}
        autoComplete="off"
        autoFocus={shown.round === 0 && kept.title === ''}
        enterKeyHint="next"
      />
      <Select
        name="categoryId"
        label={t('listings.post.title.category')}
        hint={t('listings.post.title.category-hint')}
        error={shown.error('categoryId')}
        value={categoryId}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: '', label: t('listings.post.title.category-none') },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p role="status" className="vh">
        {proposed && t('listings.post.title.category-guess', { name: proposed })}
      </p>
    </>
  );
}
