import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { OfferInput } from '@/lib/exchanges/input';
import { offer } from '@/lib/exchanges/offer';
import { findExchange } from '@/lib/exchanges/row';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ThreadId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { questionThread } from './question-thread';
import { say } from './say';
import { mayTalk } from './talk-limit';

/**
 * Answers a request and says how: the offer, and its thread with the note as its first message, exist together or not at all.
 * @throws Refused 'too-many-tries' and whatever `offer` refuses
 */
export async function offerAndTell(
  db: Db,
  actor: Actor,
  input: OfferInput,
  tools: Tools,
): Promise<{ exchangeId: ExchangeId; threadId: ThreadId }> {
  await mayTalk(db, actor, 'request', tools.now);
  return db.transaction(async (tx) => {
    const { exchangeId } = await offer(tx, actor, input, tools);
    const exchange = await findExchange(tx, actor.communityId, exchangeId);
    if (!exchange) throw new Refused('not-found');
    const { askerId, listing } = exchange;
    const threadId = await questionThread(tx, actor, { id: listing.id, ownerId: askerId }, tools.now);
    await tx.update(threads).set({ exchangeId }).where(eq(threads.id, threadId));
    const message = { body: input.note, sendKey: randomUUID() };
    await say(tx, actor, { id: threadId, otherId: askerId }, message, tools);
    return { exchangeId, threadId };
  });
}
