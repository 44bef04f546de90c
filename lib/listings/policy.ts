/** What a listing must say before others see it, and what it may not be. */
import type { ListingField } from '@/lib/communities/field-kinds';
import { templates, type Direction, type Subject, type TemplateName } from '@/lib/communities/templates';
import type { Day } from '@/lib/ground/period';
import type { Status } from '@/lib/members/input';
import { whyBanned, whyBannedHere, type OwnWord } from './ban-list';
import { whyNotAnswers, type FieldAnswers } from './fields';
import { whyNotFood, type Food } from './food';
import { whyNotSeller } from './seller';
import { stepsFor, type PostStep, type Stepping } from './steps';

export type Whole = Food & {
  /** Of whoever sells or lets it. */
  ownerStatus: Status;
  siret: string;
  type: { subject: Subject; direction: Direction; template: TemplateName };
  title: string;
  categoryId: string | null;
  communeCode: string | null;
  /** Whether its exact point or the centre of its commune is known. */
  hasPlace: boolean;
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: readonly number[];
  minDays: number | null;
  maxDays: number | null;
  /** By whatever unit: at least one of them where something must be paid. */
  prices: readonly (number | null)[];
  wanted: string;
  /** It is eaten: `food.ts`. */
  isEaten: boolean;
  fields: readonly ListingField[];
  answers: FieldAnswers;
  /** The community's own words that may not be in a title. */
  banned: readonly OwnWord[];
  /** What it still lacks in the tables of bricks above, as `listing_lacks` says. */
  lacks: string | null;
};

export const shortestTitle = 3;
export const longestTitle = 80;
export const mostPhotos = 8;
export const mostClosures = 30;
export const longestLoanDays = 365;
export const mostUnits = 100;
export const largestValueCents = 10_000_000;
export const furthestKm = 50;

/** The reason for each answer that is missing or wrong, by field. Empty: it may be published. */
export function whyNotPublish(listing: Whole, today: Day): Record<string, string> {
  const reasons: Record<string, string> = { ...whyNotTerms(listing, today) };
  const title = whyNotTitle(listing);
  if (title) reasons['title'] = title;
  if (listing.categoryId === null) reasons['categoryId'] = 'category-missing';
  if (listing.communeCode === null) reasons['commune'] = 'commune-missing';
  else if (!listing.hasPlace) reasons['commune'] = 'place-unknown';
  const until = whyNotUntil(listing, today);
  if (until) reasons['availableUntil'] = until;
  if (listing.closedWeekdays.length >= 7) reasons['closedWeekdays'] = 'never-open';
  if (listing.lacks) reasons[listing.lacks] = listing.lacks;
  return { ...reasons, ...whyNotAnswers(listing.fields, listing.answers) };
}

/** What its kind asks: a price where something is paid, a wish where things are swapped, a date where it is eaten. */
function whyNotTerms(listing: Whole, today: Day): Record<string, string> {
  const { type, minDays, maxDays, prices, wanted, isEaten } = listing;
  const { price, asks } = templates[type.template];
  const reasons: Record<string, string> = {};
  // What a ride or a plan costs is asked on screens of their own, whose bricks know what it may be.
  if (price === 'always' && prices.every((cents) => cents === null)) reasons['price'] = 'price-missing';
  if (asks.includes('wanted') && wanted === '') reasons['wanted'] = 'wanted-missing';
  if (minDays !== null && maxDays !== null && minDays > maxDays) reasons['minDays'] = 'days-order';
  const seller = whyNotSeller(listing);
  if (seller) reasons['siret'] = seller;
  return type.direction === 'offer' && type.subject === 'good' && isEaten
    ? { ...reasons, ...whyNotFood(listing, today) }
    : reasons;
}

export function whyNotTitle({
  title,
  type,
  banned,
}: Pick<Whole, 'title' | 'type' | 'banned'>): string | null {
  if (title.length < shortestTitle || !isReadable(title)) return 'title-missing';
  return whyBanned(title, type.subject) ?? whyBannedHere(title, banned);
}

/** Signs that show nothing, or nothing that can be said aloud, are no title. */
const isReadable = (title: string): boolean => /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(title);

export function whyNotUntil(
  { availableFrom, availableUntil }: Pick<Whole, 'availableFrom' | 'availableUntil'>,
  today: Day,
): string | null {
  if (availableUntil === null) return null;
  if (availableUntil < today) return 'until-is-past';
  return availableFrom !== null && availableUntil < availableFrom ? 'until-before-from' : null;
}

/** The screens that ask for a field, the likeliest first; which of them a listing has depends on its type. */
const askedOn: Record<string, readonly PostStep[]> = {
  title: ['title', 'route'],
  categoryId: ['title', 'route'],
  commune: ['place', 'route'],
  availableUntil: ['when', 'plan', 'route'],
  closedWeekdays: ['when', 'plan', 'route'],
  'plan-missing': ['plan'],
  'route-missing': ['route'],
  'statement-missing': ['car'],
};

/** The screen on which a field is asked: gifts are asked for their last day with their condition. */
export function stepFor(field: string, type: Stepping): PostStep {
  const steps = stepsFor(type);
  if (field === 'availableUntil' && templates[type.template].asks.includes('until')) return 'terms';
  const wanted: readonly PostStep[] = field.startsWith('field-')
    ? ['details']
    : (askedOn[field] ?? ['terms', 'car']);
  return wanted.find((step) => steps.includes(step)) ?? 'check';
}
