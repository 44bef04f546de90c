import { stampOf } from '@/components/exchanges/stamp';
import { LiveTalk } from '@/components/messages/live-talk';
import { isAnswerAwaited } from '@/lib/exchanges/states';
import { quickReplies } from '@/lib/messages/quick-replies';
import type { ExchangeThread } from '@/lib/messages/thread-page';
import { sendInExchange, seenInExchange } from '../actions';
import type { ExchangePart } from './part';

/** What the two say to each other about this deal. */
export function Conversation({ t, community, exchange, thread }: ExchangePart & { thread: ExchangeThread }) {
  const { mode, side, state } = exchange;
  const replies = side === 'moderator' ? [] : quickReplies(mode, side, state);
  return (
    <section aria-labelledby="messages" className="stack no-print">
      <h2 id="messages">{t('messages.thread.with', { name: exchange.other.firstName })}</h2>
      <LiveTalk
        thread={{ id: thread.id, readUpTo: thread.readUpTo, isBlocked: exchange.isBlocked }}
        community={{ slug: community.slug, timeZone: community.timeZone }}
        messages={thread.messages.map((message) => ({ ...message, at: message.at.toISOString() }))}
        stamp={stampOf(exchange)}
        replies={replies.map((key) => t(`messages.quick.${key}`))}
        isEarly={isAnswerAwaited(state)}
        send={sendInExchange.bind(null, community.slug)}
        seen={seenInExchange.bind(null, community.slug)}
      />
    </section>
  );
}
