import { eq } from 'drizzle-orm';
import { communities, communityBricks } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { asId, type CommunityId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { Tools } from '@/lib/gateways/tools';
import { furnish } from './furnish';
import type { FoundInput } from './input';
import { whyNotFound, type FoundRefusal } from './policy';

/**
 * A community with its bricks, listing types and categories, and nobody in it yet. The first one that is no
 * demonstration becomes the one that `/` leads to.
 * @throws Refused 'slug-taken', 'slug-reserved', 'bad-time-zone', 'bad-currency', 'unknown-commune' or 'commune-without-centre'
 */
export async function establish(
  db: Db,
  input: FoundInput & { isDemo?: boolean },
  { geocoder, now }: Pick<Tools, 'geocoder' | 'now'>,
): Promise<CommunityId> {
  const no = whyNotFound(input);
  if (no) throw new Refused<FoundRefusal>(no);
  const commune = await geocoder.commune(db, input.communeCode);
  if (!commune) throw new Refused<FoundRefusal>('unknown-commune');
  const { centre } = commune;
  if (!centre) throw new Refused<FoundRefusal>('commune-without-centre');
  return db.transaction(async (tx) => {
    const isDefault = await becomesDefault(tx, input.isDemo ?? false);
    const { bricks, legalName, legalAddress, legalEmail, ...rest } = input;
    const [row] = await tx
      .insert(communities)
      .values({
        ...rest,
        ...{
          legalName: legalName || null,
          legalAddress: legalAddress || null,
          legalEmail: legalEmail || null,
        },
        ...{ centreLat: centre.lat, centreLng: centre.lng, isDefault, createdAt: now },
      })
      .onConflictDoNothing({ target: communities.slug })
      .returning({ id: communities.id });
    if (!row) throw new Refused<FoundRefusal>('slug-taken');
    await stack(tx, row.id, bricks);
    await furnish(tx, asId<CommunityId>(row.id));
    return asId<CommunityId>(row.id);
  });
}

async function becomesDefault(tx: Db, isDemo: boolean): Promise<boolean> {
  const [current] = await tx
    .select({ id: communities.id, isDemo: communities.isDemo })
    .from(communities)
    .where(eq(communities.isDefault, true));
  if (!current) return true;
  if (isDemo || !current.isDemo) return false;
  await tx.update(communities).set({ isDefault: false }).where(eq(communities.id, current.id));
  return true;
}

async function stack(tx: Db, communityId: string, bricks: FoundInput['bricks']): Promise<void> {
  const stacked = [...new Set(['communities', 'members', ...bricks])];
  await tx.insert(communityBricks).values(stacked.map((brick) => ({ communityId, brick })));
}
