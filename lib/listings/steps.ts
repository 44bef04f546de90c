/** The questions of the posting form, in their order: one a screen. */
import type { Direction, Subject, TemplateName } from '@/lib/communities/templates';

export const postSteps = [
  ...(['kind', 'photos', 'title', 'terms', 'details', 'place', 'when', 'plan'] as const),
  ...(['route', 'car', 'check'] as const),
] as const;
export type PostStep = (typeof postSteps)[number];
/** Those that take an answer. */
export type AnsweredStep = Exclude<PostStep, 'check'>;
/** Those whose screen and verb belong to a brick above. */
export type PlannedStep = 'plan' | 'route' | 'car';
/** Those that `saveStep` keeps. */
export type ListingStep = Exclude<AnsweredStep, PlannedStep>;

export type Stepping = {
  subject: Subject;
  direction: Direction;
  template: TemplateName;
  /** Whether the community asks questions of its own about such a listing. */
  hasDetails: boolean;
};

export const isPostStep = (value: string): value is PostStep => postSteps.some((step) => step === value);

/** The questions that are asked about a listing of a type. */
export function stepsFor(type: Stepping): readonly PostStep[] {
  const details = type.hasDetails ? (['details'] as const) : [];
  return ['kind', ...questionsOf(type, details), 'check'];
}

function questionsOf({ subject, direction, template }: Stepping, details: readonly PostStep[]): PostStep[] {
  if (direction === 'request')
    return subject === 'ride' ? ['route', ...details] : ['title', ...details, 'place', 'when'];
  switch (subject) {
    case 'good':
      return ['photos', 'title', 'terms', ...details, 'place', 'when'];
    case 'service':
      return ['photos', 'title', 'terms', ...details, 'place', 'plan'];
    case 'space': {
      const when = template === 'stay' || template === 'paid-stay' ? 'when' : 'plan';
      return ['photos', 'title', 'terms', ...details, 'place', when];
    }
    case 'ride':
      return ['route', 'car', ...details];
  }
}

export const stepNumber = (steps: readonly PostStep[], step: PostStep): number => steps.indexOf(step) + 1;

/** What comes after a question; the check after the last, and after one that is not asked. */
export const stepAfter = (steps: readonly PostStep[], step: PostStep): PostStep =>
  (steps.includes(step) && steps[steps.indexOf(step) + 1]) || 'check';

/** Undefined before the first. */
export const stepBefore = (steps: readonly PostStep[], step: PostStep): PostStep | undefined =>
  steps[steps.indexOf(step) - 1];

/** The further of two: where a draft goes on. An answer that is unknown counts as none. */
export function furtherStep(steps: readonly PostStep[], a: PostStep, b: string | null): PostStep {
  return b !== null && isPostStep(b) && stepNumber(steps, b) > stepNumber(steps, a) ? b : a;
}
