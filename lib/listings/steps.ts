/** The questions of the posting form, in their order: one a screen. */
export const postSteps = ['kind', 'photos', 'title', 'terms', 'place', 'when', 'check'] as const;
export type PostStep = (typeof postSteps)[number];
/** Those that take an answer. */
export type AnsweredStep = Exclude<PostStep, 'check'>;

export const isPostStep = (value: string): value is PostStep => postSteps.some((step) => step === value);

export const stepNumber = (step: PostStep): number => postSteps.indexOf(step) + 1;

export const stepAfter = (step: PostStep): PostStep => postSteps[postSteps.indexOf(step) + 1] ?? 'check';

/** Undefined before the first. */
export const stepBefore = (step: PostStep): PostStep | undefined => postSteps[postSteps.indexOf(step) - 1];

/** The further of two: where a draft goes on. An answer that is unknown counts as none. */
export function furtherStep(a: PostStep, b: string | null): PostStep {
  return b !== null && isPostStep(b) && stepNumber(b) > stepNumber(a) ? b : a;
}
