import type { Locale } from '@/lib/ground/locale';
import type { Kept } from '@/lib/listings/keep-answer';
import { isPostStep, type PostStep } from '@/lib/listings/steps';
import { paths } from '@/lib/web/paths';

/** From where a screen was opened, and so where it leads back to. */
export const origins = ['draft', 'check', 'manage'] as const;
export type Origin = (typeof origins)[number];
export type StepDoor = { locale: Locale; community: string; listingId: string; step: PostStep; from: Origin };

export const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
export const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');

/** What the pressed button wants besides keeping the answer: `up:<id>`, `later`, … Empty: to go on. */
export const wishOf = (form: FormData): [string, string] => {
  const [what = '', which = ''] = text(form, 'wish').split(':');
  return [what, which];
};

/** What every screen says of itself. */
export const saidAt = (form: FormData, { step, listingId }: StepDoor) => ({
  step,
  listingId,
  later: wishOf(form)[0] === 'later',
});

/** The answer of a screen as `stepInput` reads it; screens of bricks above are read by those. */
export function readStep(form: FormData, at: StepDoor): unknown {
  const said = saidAt(form, at);
  switch (at.step) {
    case 'photos':
      return { ...said, ...photosIn(form) };
    case 'when':
      return { ...said, ...whenIn(form) };
    case 'details':
      return { ...said, answers: detailsIn(form) };
    default:
      return { ...said, ...fieldsIn(form) };
  }
}

/** Every field by its name. */
export const fieldsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.keys()]
      .filter((name) => !name.startsWith('$') && name !== 'wish')
      .map((name) => [name, text(form, name)]),
  );

/** Photos in the order of the screen, after the wish of its button: one place up or down, or away. */
function photosIn(form: FormData) {
  const ids = texts(form, 'photo');
  const [what, which] = wishOf(form);
  const at = ids.indexOf(which);
  const to = what === 'up' ? at - 1 : what === 'down' ? at + 1 : at;
  if (at >= 0 && to >= 0 && to < ids.length) ids.splice(to, 0, ...ids.splice(at, 1));
  const removed = [...texts(form, 'removed'), ...(what === 'remove' ? [which] : [])];
  const shown = ids.filter((id) => !removed.includes(id));
  return { photos: shown.map((photoId) => ({ photoId, alt: text(form, `alt-${photoId}`) })), removed };
}

function whenIn(form: FormData) {
  const until = texts(form, 'closureTo');
  const gone = wishOf(form)[0] === 'drop' ? Number(wishOf(form)[1]) : -1;
  const { availableFrom, availableUntil } = fieldsIn(form);
  return {
    ...{ availableFrom, availableUntil },
    closedWeekdays: texts(form, 'closedWeekdays'),
    closures: texts(form, 'closureFrom')
      .map((from, at) => ({ from, to: until[at] ?? '' }))
      .filter((_, at) => at !== gone),
  };
}

/** The answers to the community's own questions, by their keys. */
const detailsIn = (form: FormData): Record<string, string[]> =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => name.startsWith('field-'))
      .map((name) => [name.slice('field-'.length), texts(form, name)]),
  );

/** The page that follows an answer. */
export function afterStep(at: StepDoor, { next }: Kept, form: FormData): string {
  const [what] = wishOf(form);
  if (what === 'later') return paths.myListings(at.locale, at.community);
  if (what !== '') return stepPath(at, at.step);
  switch (at.from) {
    case 'manage':
      return paths.myListing(at.locale, at.community, at.listingId, { done: 'saved' });
    case 'check':
      return stepPath({ ...at, from: 'draft' }, 'check');
    case 'draft':
      return stepPath(at, next);
  }
}

export function stepPath(
  at: Pick<StepDoor, 'locale' | 'community' | 'listingId' | 'from'>,
  step: PostStep,
): string {
  const path = paths.postStep(at.locale, at.community, at.listingId, step);
  return at.from === 'draft' ? path : `${path}?from=${at.from}`;
}

export const stepIn = (value: string): PostStep | null => (isPostStep(value) ? value : null);
