import type { Category } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';

type Shelf = Pick<Category, 'id' | 'slug' | 'nameFr' | 'nameEn'> & { parentId?: string | null };

/** Categories as a list to choose from, the parts of each after it. */
export function categoryTree(shelves: readonly Shelf[], locale: Locale): { value: string; label: string }[] {
  const named = (shelf: Shelf) => (locale === 'fr' ? shelf.nameFr : shelf.nameEn);
  return shelves
    .filter(({ parentId }) => !parentId)
    .flatMap((whole) => [
      { value: whole.slug, label: named(whole) },
      ...shelves
        .filter(({ parentId }) => parentId === whole.id)
        .map((part) => ({ value: part.slug, label: `– ${named(part)}` })),
    ]);
}
