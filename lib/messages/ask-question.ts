import { and, desc, eq, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { findListingToAsk, type ListingToAsk } from '@/lib/exchanges/opening';
import { whyNotAskAtAll } from '@/lib/exchanges/policy';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ThreadId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { isBlocked } from '@/lib/members/blocks';
import type { AskQuestionInput } from './input';
import { questionThread } from './question-thread';
import { say } from './say';
import { mayTalk } from './talk-limit';

/**
 * A question about a listing, before asking for it. Asked again, it goes on in the same thread; with an exchange under way,
 * in the thread of the exchange.
 * @throws Refused 'not-found' | 'own-listing' | 'not-published' | 'blocked' | 'too-many-tries'
 */
export async function askQuestion(
  db: Db,
  actor: Actor,
  { listingId, body, sendKey }: AskQuestionInput,
  tools: Tools,
): Promise<{ threadId: ThreadId }> {
  await mayTalk(db, actor, 'question', tools.now);
  return db.transaction(async (tx) => {
    const listing = await findListingToAsk(tx, actor.communityId, listingId);
    if (!listing) throw new Refused('not-found');
    const blocked = await isBlocked(tx, actor.communityId, listing.ownerId, actor.memberId);
    const asker = { memberId: actor.memberId, isBlocked: blocked, requests: [], waiting: 0 };
    const no = whyNotAskAtAll(listing, asker);
    if (no) throw new Refused(no);
    const id =
      (await threadUnderWay(tx, actor, listing)) ?? (await questionThread(tx, actor, listing, tools.now));
    await say(tx, actor, { id, otherId: listing.ownerId }, { body, sendKey }, tools);
    return { threadId: id };
  });
}

async function threadUnderWay(db: Db, actor: Actor, listing: ListingToAsk): Promise<ThreadId | undefined> {
  const [row] = await db
    .select({ id: threads.id })
    .from(threads)
    .innerJoin(exchanges, eq(exchanges.id, threads.exchangeId))
    .where(
      and(
        eq(threads.communityId, actor.communityId),
        eq(threads.listingId, listing.id),
        eq(threads.askerId, actor.memberId),
        inArray(exchanges.state, ['asked', 'agreed', 'handed-over', 'problem']),
      ),
    )
    .orderBy(desc(threads.lastMessageAt))
    .limit(1);
  return row && asId<ThreadId>(row.id);
}
