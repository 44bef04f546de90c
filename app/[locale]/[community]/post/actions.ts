'use server';

import { draftInput, listingInput, stepInput } from '@/lib/listings/input';
import { publish } from '@/lib/listings/publish';
import { saveStep } from '@/lib/listings/save-step';
import { startDraft } from '@/lib/listings/start-draft';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';
import { afterStep, readStep, type StepDoor } from './step-door';

/** Begins a draft of the chosen kind, and goes on to its first question. */
export const beginDraft = formAction({
  input: draftInput,
  verb: startDraft,
  read: (form, at: StartDoor) => ({ typeId: form.get('typeId') ?? '', title: at.title }),
  next: (at, { listingId, next }) => paths.postStep(at.locale, at.community, listingId, next),
});
type StartDoor = Pick<StepDoor, 'locale' | 'community'> & { title: string };

/** Keeps the answer of a screen, and goes on. */
export const saveAnswer = formAction({ input: stepInput, verb: saveStep, read: readStep, next: afterStep });

export const publishListing = formAction({
  input: listingInput,
  verb: publish,
  read: (_form, at: Pick<StepDoor, 'locale' | 'community' | 'listingId'>) => ({ listingId: at.listingId }),
  next: (at) => paths.postStep(at.locale, at.community, at.listingId, 'done'),
});
