'use server';

import { planInput, sharedTermsInput } from '@/lib/plans/input';
import { savePlan } from '@/lib/plans/save-plan';
import { saveTerms } from '@/lib/plans/save-terms';
import { formAction } from '@/lib/web/form-action';
import { planSaid, termsSaid } from './plan-said';
import { afterStep } from './step-door';

/** Keeps when a service or a space can be had, and goes on. */
export const savePlanAnswer = formAction({
  input: planInput,
  verb: savePlan,
  read: planSaid,
  next: afterStep,
});

/** Keeps the terms of a service or a space, and goes on. */
export const saveSharedTerms = formAction({
  input: sharedTermsInput,
  verb: saveTerms,
  read: termsSaid,
  next: afterStep,
});
