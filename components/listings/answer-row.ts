import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locale';
import type { WordKey, Words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { PlannedStep, PostStep } from '@/lib/listings/steps';

export type AnswersProps = {
  t: Words;
  locale: Locale;
  currency: string;
  listing: ListingToEdit;
  /** the address of the screen where an answer is changed; null: this one is not changed any more */
  change: (step: PostStep) => string | null;
  /** what the screens of other bricks were answered */
  planned?: PlannedAnswers;
};
/** `terms`: lines that the screen of the terms of another brick was answered, each under its own name. */
export type PlannedAnswers = Partial<Record<PlannedStep, ReactNode>> & {
  terms?: readonly { called: string; said: ReactNode }[];
};
/** `called`: a name that is in no words file, since the community gave it. */
export type Row = { step: PostStep; name: WordKey; called?: string; said: ReactNode };
