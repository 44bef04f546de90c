import type { Db } from '@/db/types';
import { findExchange } from '@/lib/exchanges/row';
import { isAgreed } from '@/lib/exchanges/states';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { isBlocked } from '@/lib/members/blocks';
import type { SendMessageInput } from './input';
import { say } from './say';
import { mayTalk } from './talk-limit';
import { threadFor, type Thread } from './thread-row';
import { worry, type Worry } from './worry';

/**
 * One side writes to the other. `warning`: the message gives an account number away, or a phone or
 * mail address before anything is agreed; it is sent all the same.
 * @throws Refused 'not-found' | 'blocked' | 'too-many-tries'
 */
export async function sendMessage(
  db: Db,
  actor: Actor,
  { threadId, body, sendKey }: SendMessageInput,
  tools: Tools,
): Promise<{ messageId: number; warning: Worry | null }> {
  await mayTalk(db, actor, 'message', tools.now);
  return db.transaction(async (tx) => {
    const thread = await threadFor(tx, actor, threadId);
    if (await isBlocked(tx, actor.communityId, actor.memberId, thread.otherId)) throw new Refused('blocked');
    const messageId = await say(tx, actor, thread, { body, sendKey }, tools);
    return { messageId, warning: await warningFor(tx, actor, thread, body) };
  });
}

async function warningFor(db: Db, actor: Actor, thread: Thread, body: string): Promise<Worry | null> {
  const found = worry(body);
  if (found === null || found === 'iban' || thread.exchangeId === null) return found;
  const exchange = await findExchange(db, actor.communityId, thread.exchangeId);
  return exchange && isAgreed(exchange.state) ? null : found;
}
