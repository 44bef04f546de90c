import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { blocks, members } from '@/db/schema/members';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { messages, threadReads, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { JobPayloads } from '@/lib/gateways/jobs';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId } from '@/lib/ground/ids';
import { words } from '@/lib/i18n/words';
import { publicName } from '@/lib/members/name';
import { post } from './post';
import { readerOf, type Place, type Reader } from './scene';
import type { Draft } from './told';

type Waiting = { community: Place; to: Reader; from: string; title: string; body: string; count: number };

/**
 * Mails about a message that stayed unread, unless it was read meanwhile, its reader wants no such mails, either side blocked
 * the other, or it is the note of a request, which the mail about the request quoted.
 */
export async function tellUnread(
  db: Db,
  payload: JobPayloads['unread-message'],
  tools: Tools,
): Promise<void> {
  const { threadId, memberId, messageId } = payload;
  const waiting = await findWaiting(db, payload);
  if (!waiting) return;
  const { community, to, from, title, body, count } = waiting;
  const t = words(to.locale);
  const draft: Draft = {
    to,
    parts: {
      title: t('notices.unread.title', { name: from, title }),
      paragraphs: count > 1 ? [t('notices.unread.more', { count })] : [],
      quote: { who: t('notices.quote', { name: from }), text: body },
      action: {
        label: t('notices.action.reply'),
        url: tools.links.thread(to.locale, community.slug, threadId),
      },
    },
  };
  const onceKey = `unread:${threadId}:${memberId}:${messageId}`;
  await db.transaction((tx) =>
    post(tx, draft, { community, kind: 'message.unread', why: 'message', onceKey }, tools),
  );
}

const authors = alias(members, 'authors');

async function findWaiting(
  db: Db,
  { communityId, threadId, memberId }: JobPayloads['unread-message'],
): Promise<Waiting | undefined> {
  const isUnread = and(
    eq(messages.communityId, communityId),
    eq(messages.threadId, threadId),
    ne(messages.authorId, memberId),
    gt(messages.id, sql`coalesce(${threadReads.messageId}, 0)`),
    sql`${messages.at} is distinct from ${exchanges.createdAt}`,
    eq(members.mailsAboutMessages, true),
    sql`not exists (select from ${blocks} where ${blocks.communityId} = ${communityId}
      and (${blocks.memberId}, ${blocks.blockedId}) in ((${members.id}, ${authors.id}), (${authors.id}, ${members.id})))`,
  );
  const rows = await db
    .select({
      body: messages.body,
      author: authors,
      member: members,
      person: persons,
      community: communities,
      title: sql<string>`coalesce(${exchanges.listingTitle}, ${listings.title})`,
    })
    .from(messages)
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .innerJoin(listings, eq(listings.id, threads.listingId))
    .innerJoin(communities, eq(communities.id, messages.communityId))
    .innerJoin(authors, eq(authors.id, messages.authorId))
    .innerJoin(members, and(eq(members.communityId, messages.communityId), eq(members.id, memberId)))
    .innerJoin(persons, eq(persons.id, members.personId))
    .leftJoin(exchanges, eq(exchanges.id, threads.exchangeId))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, memberId)))
    .where(isUnread)
    .orderBy(desc(messages.id));
  const [last] = rows;
  if (!last) return undefined;
  const { community, author } = last;
  return {
    community: {
      id: asId<CommunityId>(community.id),
      slug: community.slug,
      name: community.name,
      timeZone: community.timeZone,
    },
    to: readerOf(last.member, last.person),
    from: publicName(author),
    ...{ title: last.title, body: last.body, count: rows.length },
  };
}
