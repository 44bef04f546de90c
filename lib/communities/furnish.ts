import { and, eq, inArray, max, notInArray } from 'drizzle-orm';
import { categories, communities, listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { asId, type CommunityId } from '@/lib/ground/ids';
import { firstCategories } from './first-categories';
import type { FirstCategory } from './first-category';
import { firstParts } from './first-parts';
import { firstTypes } from './first-types';
import { themes, type Theme } from './themes';

/** Everything that a new community lists under: every kind of sharing, and the categories of each theme. */
export async function furnish(tx: Db, communityId: CommunityId): Promise<void> {
  await tx
    .insert(listingTypes)
    .values(firstTypes.map((type, position) => ({ ...type, communityId, position })));
  const rows = firstRows(communityId);
  await tx.insert(categories).values(rows.map((row, position) => ({ ...row, position })));
  await hangParts(tx, communityId);
}

/**
 * Communities that began when there were fewer kinds of sharing get the others, and their categories, once: what an
 * administrator closes or removes afterwards stays so. Safe to run at every start.
 */
export async function furnishOlder(db: Db): Promise<number> {
  const newer = firstTypes.filter(({ template }) => template !== 'give' && template !== 'lend');
  const templates = [...new Set(newer.map(({ template }) => template))];
  return db.transaction(async (tx) => {
    const known = tx
      .select({ id: listingTypes.communityId })
      .from(listingTypes)
      .where(inArray(listingTypes.template, templates));
    const older = await tx
      .select({ id: communities.id })
      .from(communities)
      .where(notInArray(communities.id, known))
      .for('update');
    for (const { id } of older) await furnishMore(tx, asId<CommunityId>(id), newer);
    return older.length;
  });
}

async function furnishMore(tx: Db, communityId: CommunityId, newer: typeof firstTypes): Promise<void> {
  const [last] = await tx
    .select({ type: max(listingTypes.position) })
    .from(listingTypes)
    .where(eq(listingTypes.communityId, communityId));
  const from = (last?.type ?? -1) + 1;
  await tx
    .insert(listingTypes)
    .values(newer.map((type, at) => ({ ...type, communityId, position: from + at })));
  await tx
    .insert(categories)
    .values(firstRows(communityId).map((row, at) => ({ ...row, position: 1000 + at })))
    .onConflictDoNothing();
  await hangParts(tx, communityId);
}

/** The parts of categories, under those that are there. */
async function hangParts(tx: Db, communityId: CommunityId): Promise<void> {
  const slugs = Object.keys(firstParts);
  const wholes = await tx
    .select({ id: categories.id, slug: categories.slug, theme: categories.theme })
    .from(categories)
    .where(and(eq(categories.communityId, communityId), inArray(categories.slug, slugs)));
  const rows = wholes.flatMap(({ id, slug, theme }) =>
    (firstParts[slug] ?? []).map((part, position) => ({
      ...rowOf(communityId, theme, part),
      ...{ parentId: id, position },
    })),
  );
  if (rows.length > 0) await tx.insert(categories).values(rows).onConflictDoNothing();
}

const firstRows = (communityId: CommunityId) =>
  themes.flatMap((theme) => firstCategories[theme].map((category) => rowOf(communityId, theme, category)));

function rowOf(communityId: CommunityId, theme: Theme, { slug, nameFr, nameEn, hints }: FirstCategory) {
  const said = hints.split(' ').map((hint) => hint.replaceAll('_', ' '));
  return { communityId, theme, slug, nameFr, nameEn, hints: said };
}
