import { isChosen, mostFields, mostOptions, type ListingField } from './field-kinds';
import { templates, type Shape, type TemplateName } from './templates';

export type FoundRefusal =
  | 'slug-taken'
  | 'slug-reserved'
  | 'bad-time-zone'
  | 'bad-currency'
  | 'unknown-commune'
  | 'commune-without-centre';

/** Words that are addresses of the house itself: `/fr/welcome` is not a community. */
const reservedSlugs = [
  'api',
  'sign-in',
  'sign-out',
  'welcome',
  'legal',
  'styleguide',
  'outbox',
  'account',
  'demo',
  'found',
  'new',
  'admin',
  'help',
  'not-here',
  'enter',
  'auth',
  'en',
  'fr',
];

/** What the rules alone say against founding with this word, zone and money; what is already there is asked of the database. */
export function whyNotFound(wish: { slug: string; timeZone: string; currency: string }): FoundRefusal | null {
  if (reservedSlugs.includes(wish.slug)) return 'slug-reserved';
  if (!isTimeZone(wish.timeZone)) return 'bad-time-zone';
  if (!Intl.supportedValuesOf('currency').includes(wish.currency)) return 'bad-currency';
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      !/^[+-]/.test(name)
    );
  } catch {
    return false;
  }
}

export type TypeRefusal = 'no-such-shape' | 'too-many-types';
const mostTypes = 40;

export function whyNotAddType(
  template: TemplateName,
  shape: Shape | undefined,
  count: number,
): TypeRefusal | null {
  const { shapes } = templates[template];
  const isKnown = shapes.some(({ subject, mode }) => subject === shape?.subject && mode === shape.mode);
  if (shape && !isKnown) return 'no-such-shape';
  return count >= mostTypes ? 'too-many-types' : null;
}

type Asked = Pick<ListingField, 'kind' | 'min' | 'max' | 'options' | 'categoryId'>;

/** The reason for each thing that is wrong with a question, by field. */
export function whyNotField(
  { kind, min, max, options, categoryId }: Asked,
  others: number,
  categories: readonly { id: string }[],
): Record<string, string> {
  const reasons: Record<string, string> = {};
  if (others >= mostFields) reasons['labelFr'] = 'too-many-fields';
  if (min !== null && max !== null && min > max) reasons['max'] = 'bounds-order';
  if (isChosen(kind) && options.length < 2) reasons['options'] = 'options-too-few';
  if (options.length > mostOptions) reasons['options'] = 'options-too-many';
  if (categoryId !== null && !categories.some(({ id }) => id === categoryId))
    reasons['categoryId'] = 'no-such-category';
  return reasons;
}

type Shelved = { id: string; parentId: string | null };

/** Why a category cannot stand there: parts have no parts. */
export function whyNotShelve(
  own: Shelved | null,
  { parentId }: { parentId: string | null },
  all: readonly Shelved[],
): Record<string, string> {
  if (parentId === null) return {};
  const parent = all.find(({ id }) => id === parentId);
  if (!parent || parent.id === own?.id) return { parentId: 'no-such-category' };
  if (parent.parentId !== null) return { parentId: 'category-too-deep' };
  return own && all.some((each) => each.parentId === own.id) ? { parentId: 'category-has-parts' } : {};
}
