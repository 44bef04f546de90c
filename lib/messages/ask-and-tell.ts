import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import type { AskInput } from '@/lib/exchanges/input';
import { findExchange } from '@/lib/exchanges/row';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ThreadId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { questionThread } from './question-thread';
import { say } from './say';
import { mayTalk } from './talk-limit';

/**
 * Asks for a thing and says why: the request, and its thread with the note as its first message, exist together or not at all.
 * A question that was asked before becomes the thread of the exchange.
 * @throws Refused 'too-many-tries' and whatever `ask` refuses
 */
export async function askAndTell(
  db: Db,
  actor: Actor,
  input: AskInput,
  tools: Tools,
): Promise<{ exchangeId: ExchangeId; threadId: ThreadId }> {
  await mayTalk(db, actor, 'request', tools.now);
  return db.transaction(async (tx) => {
    const { exchangeId } = await ask(tx, actor, input, tools);
    const exchange = await findExchange(tx, actor.communityId, exchangeId);
    if (!exchange) throw new Refused('not-found');
    const { ownerId, listing } = exchange;
    const threadId = await questionThread(tx, actor, { id: listing.id, ownerId }, tools.now);
    await tx.update(threads).set({ exchangeId }).where(eq(threads.id, threadId));
    await say(
      tx,
      actor,
      { id: threadId, otherId: ownerId },
      { body: input.note, sendKey: randomUUID() },
      tools,
    );
    return { exchangeId, threadId };
  });
}
