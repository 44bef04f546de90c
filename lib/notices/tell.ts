import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import type { Side } from '@/lib/exchanges/vocabulary';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { post, type Why } from './post';
import { findScene, type Scene } from './scene';
import type { Draft } from './told';

/** The exchange that an activity is about; undefined when it is about none, or none that is left. */
export async function sceneOf(db: Db, { communityId, about }: OurHeard): Promise<Scene | undefined> {
  const id = about['exchangeId'];
  return id ? findScene(db, communityId, asId<ExchangeId>(id)) : undefined;
}

/** Which side did it; NULL for the clock, and for a moderator. */
export function sideOf({ actorId }: OurHeard, { owner, asker }: Scene): Side | null {
  if (actorId === owner.memberId) return 'owner';
  return actorId === asker.memberId ? 'asker' : null;
}

/** Posts the letters about an activity: one for each reader, however often it is heard. */
export async function tell(
  db: Db,
  heard: OurHeard,
  { community }: Scene,
  { kind, why = 'exchange', drafts }: { kind: string; why?: Why; drafts: readonly Draft[] },
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const draft of drafts) {
      const onceKey = `activity:${heard.id}:${draft.to.memberId}`;
      await post(tx, draft, { community, kind, why, onceKey }, tools);
    }
  });
}
