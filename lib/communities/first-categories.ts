import { categoriesAtHome } from './categories-at-home';
import { categoriesOut } from './categories-out';
import type { FirstCategory } from './first-category';
import type { Theme } from './themes';

/** The categories that every community begins with, and the words of a title that make us think of each. */
export const firstCategories: Record<Theme, readonly FirstCategory[]> = {
  ...categoriesAtHome,
  ...categoriesOut,
};
