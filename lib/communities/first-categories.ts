import { categoriesAtHome } from './categories-at-home';
import { categoriesOut } from './categories-out';
import type { Theme } from './themes';

/** Hints are words between spaces; a hint of several words has `_` between them. */
export type FirstCategory = { slug: string; nameFr: string; nameEn: string; hints: string };

/** The categories that every community begins with, and the words of a title that make us think of each. */
export const firstCategories: Record<Theme, readonly FirstCategory[]> = {
  ...categoriesAtHome,
  ...categoriesOut,
};
