import { eq } from 'drizzle-orm';
import { activities } from '@/db/schema/activities';
import { communityBricks } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Brick, Chore, Ear, Heard } from '@/lib/ground/brick';
import { asId, type CommunityId, type MemberId } from '@/lib/ground/ids';
import type { ActivityKind } from './record';

export type OurBrick = Brick<Db, Tools, ActivityKind>;
export type OurEar = Ear<Db, Tools, ActivityKind>;
export type OurHeard = Heard<ActivityKind>;
export type OurChore = Chore<Db, Tools>;

/**
 * Lets every brick that the community has stacked hear an activity. One that stumbles keeps no other from hearing; the job then
 * fails and is run again, which is harmless because reactions are idempotent.
 */
export async function reactWith(
  bricks: readonly OurBrick[],
  db: Db,
  activityId: number,
  tools: Tools,
): Promise<void> {
  const [row] = await db.select().from(activities).where(eq(activities.id, activityId));
  if (!row) return;
  const heard: OurHeard = {
    ...row,
    kind: toKind(row.kind),
    communityId: asId<CommunityId>(row.communityId),
    actorId: row.actorId === null ? null : asId<MemberId>(row.actorId),
  };
  const stacked = await stackedIn(db, heard.communityId);
  const stumbles: unknown[] = [];
  for (const brick of bricks) {
    const ear = brick.hears?.[heard.kind];
    if (!ear || !(brick.always || stacked.has(brick.name))) continue;
    await ear(db, heard, tools).catch((error: unknown) => stumbles.push(error));
  }
  if (stumbles.length > 0)
    throw stumbles.length === 1 ? stumbles[0] : new AggregateError(stumbles, 'reactions failed');
}

/** The column holds what `record` wrote, and `record` takes nothing else. */
const toKind = (kind: string): ActivityKind => kind as ActivityKind;

async function stackedIn(db: Db, communityId: CommunityId): Promise<Set<string>> {
  const rows = await db
    .select({ brick: communityBricks.brick })
    .from(communityBricks)
    .where(eq(communityBricks.communityId, communityId));
  return new Set(rows.map((row) => row.brick));
}
