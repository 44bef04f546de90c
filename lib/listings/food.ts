/** What is eaten has a date, and says how it was kept and what is in it. */
import type { Day } from '@/lib/ground/period';

/** The slug of the category of what is eaten; its parts are eaten too. */
const eaten = 'groceries';

export const isFood = (category: { slug: string; parentSlug: string | null } | null): boolean =>
  category !== null && (category.slug === eaten || category.parentSlug === eaten);

export type Food = { bestBefore: Day | null; storage: string; allergens: string };

/** The reason for each answer about food that is missing, or too late, by field. */
export function whyNotFood({ bestBefore, storage, allergens }: Food, today: Day): Record<string, string> {
  const reasons: Record<string, string> = {};
  if (bestBefore === null) reasons['bestBefore'] = 'food-date-missing';
  else if (bestBefore < today) reasons['bestBefore'] = 'food-date-past';
  if (storage === '') reasons['storage'] = 'food-storage-missing';
  if (allergens === '') reasons['allergens'] = 'food-allergens-missing';
  return reasons;
}
