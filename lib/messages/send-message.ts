import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { isBlocked } from '@/lib/members/blocks';
import type { SendMessageInput } from './input';
import { say } from './say';
import { mayTalk } from './talk-limit';
import { threadFor } from './thread-row';
import { worry, type Worry } from './worry';

/**
 * One side writes to the other. `warning`: the message gives a phone, mail or account number away; it is sent all the same.
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
    return { messageId, warning: worry(body) };
  });
}
