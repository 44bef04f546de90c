import { stampOf } from '@/components/exchanges/stamp';
import { db } from '@/db/client';
import { communityBySlug } from '@/lib/communities/queries';
import { findExchange } from '@/lib/exchanges/row';
import type { Actor } from '@/lib/ground/actor';
import { asId, looksLikeId, type ThreadId } from '@/lib/ground/ids';
import { threadMessages } from '@/lib/messages/thread-messages';
import { findThread } from '@/lib/messages/thread-row';
import { actorOf, visitIn } from '@/lib/web/visit';

type Context = { params: Promise<{ id: string }> };

const fresh = { headers: { 'cache-control': 'private, no-store' } };
const nothing = (status: 401 | 404) => new Response(null, { ...fresh, status });

/** What was said in a conversation after a message, for the two who talk in it, and where their exchange stands. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { searchParams } = new URL(request.url);
  const community = await communityBySlug(db(), searchParams.get('community') ?? '');
  if (!community || !looksLikeId(id)) return nothing(404);
  const actor = actorOf(await visitIn(community.id), community.id);
  if (!actor) return nothing(401);
  const after = Number(searchParams.get('after') ?? 0);
  const found = await newsOf(actor, asId<ThreadId>(id), Number.isSafeInteger(after) && after > 0 ? after : 0);
  return found ? Response.json(found, fresh) : nothing(404);
}

async function newsOf(actor: Actor, threadId: ThreadId, after: number) {
  const thread = await findThread(db(), actor, threadId);
  if (!thread) return undefined;
  const exchange = thread.exchangeId && (await findExchange(db(), actor.communityId, thread.exchangeId));
  return {
    messages: await threadMessages(db(), actor, threadId, after),
    stamp: exchange ? stampOf(exchange) : '',
  };
}
