/** What a listing must say before others see it, and what it may not be. */
import type { Day } from '@/lib/ground/period';
import { whyBanned } from './ban-list';
import type { PostStep } from './steps';

export type Whole = {
  mode: string;
  title: string;
  categoryId: string | null;
  communeCode: string | null;
  /** Whether its exact point or the centre of its commune is known. */
  hasPlace: boolean;
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: readonly number[];
};

export const shortestTitle = 3;
export const longestTitle = 80;
export const mostPhotos = 8;
export const mostClosures = 30;
export const longestLoanDays = 365;
export const mostUnits = 100;
export const largestValueCents = 10_000_000;

/** The reason for each answer that is missing or wrong, by field. Empty: it may be published. */
export function whyNotPublish(listing: Whole, today: Day): Record<string, string> {
  const reasons: Record<string, string> = {};
  const title = whyNotTitle(listing.title);
  if (title) reasons['title'] = title;
  if (listing.categoryId === null) reasons['categoryId'] = 'category-missing';
  if (listing.communeCode === null) reasons['commune'] = 'commune-missing';
  else if (!listing.hasPlace) reasons['commune'] = 'place-unknown';
  const until = whyNotUntil(listing, today);
  if (until) reasons['availableUntil'] = until;
  if (listing.closedWeekdays.length >= 7) reasons['closedWeekdays'] = 'never-open';
  return reasons;
}

export function whyNotTitle(title: string): string | null {
  if (title.length < shortestTitle || !isReadable(title)) return 'title-missing';
  return whyBanned(title);
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

const stepOfField: Record<string, PostStep> = {
  title: 'title',
  categoryId: 'title',
  commune: 'place',
  availableUntil: 'when',
  closedWeekdays: 'when',
};

/** The screen on which a field is asked: gifts are asked for their last day with their condition. */
export const stepFor = (field: string, mode: string): PostStep =>
  field === 'availableUntil' && mode === 'give' ? 'terms' : (stepOfField[field] ?? 'check');
