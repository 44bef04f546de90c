import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/db/client';
import { WordsProvider } from '@/components/forms/words-provider';
import { BlockPart } from '@/components/messages/block-part';
import { LiveTalk } from '@/components/messages/live-talk';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import type { Actor } from '@/lib/ground/actor';
import { asId, looksLikeId, type ThreadId } from '@/lib/ground/ids';
import { words, wordsOf } from '@/lib/i18n/words';
import { listBlocked } from '@/lib/members/queries';
import { threadPage } from '@/lib/messages/thread-page';
import { listingAddress, paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { blockFromThread, seenInThread, sendInThread, unblockFromThread } from '../actions';

type Props = { params: Promise<{ locale: string; community: string; id: string }> };

const read = cache(async (actor: Actor, id: string) => {
  const thread = looksLikeId(id) ? await threadPage(db(), actor, asId<ThreadId>(id)) : undefined;
  return thread ?? notFound();
});

const here = (said: Awaited<Props['params']>) =>
  memberHere(said, paths.thread(localeOr404(said.locale), said.community, said.id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const said = await params;
  const { locale, actor } = await here(said);
  const { listing, other } = await read(actor, said.id);
  return {
    title: words(locale)('messages.thread.tab', { title: listing.title, name: other.firstName }),
    robots: { index: false },
  };
}

/** A conversation before anything is asked for; once it is, it goes on under the exchange. */
export default async function ThreadPage({ params }: Props) {
  const said = await params;
  const { locale, community, actor } = await here(said);
  const { slug } = community;
  const thread = await read(actor, said.id);
  if (thread.exchangeId) redirect(paths.exchange(locale, slug, thread.exchangeId));
  const t = words(locale);
  const { listing, other } = thread;
  const address = listingAddress(listing);
  const blocked = thread.isBlocked ? await listBlocked(db(), community.id, actor.memberId) : [];
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(
        locale,
        ['messages', 'members', 'ground'],
        ['refused.', 'field.', 'live.', 'warning.', 'quick.'],
      )}
    >
      <div className="narrow stack-6">
        <header>
          <BackLink
            href={paths.exchanges(locale, slug, { show: 'questions' })}
            words={t('exchanges.page.back')}
          />
          <h1>{t('messages.thread.with', { name: other.firstName })}</h1>
          <p className="lead">
            {t('messages.thread.about')} <Go href={paths.listing(locale, slug, address)}>{listing.title}</Go>
          </p>
        </header>
        <LiveTalk
          thread={{ id: thread.id, readUpTo: thread.readUpTo, isBlocked: thread.isBlocked }}
          community={{ slug, timeZone: community.timeZone }}
          messages={thread.messages.map((message) => ({ ...message, at: message.at.toISOString() }))}
          stamp=""
          replies={[]}
          isEarly
          send={sendInThread.bind(null, slug)}
          seen={seenInThread.bind(null, slug)}
        />
        {thread.side === 'asker' && !thread.isBlocked && (
          <ButtonLink href={paths.ask(locale, slug, address)} wide>
            {t('messages.thread.ask-for-it')}
          </ButtonLink>
        )}
        <BlockPart
          t={t}
          memberId={other.memberId}
          name={other.firstName}
          iBlocked={blocked.some(({ memberId }) => memberId === other.memberId)}
          block={blockFromThread.bind(null, slug)}
          unblock={unblockFromThread.bind(null, slug)}
        />
      </div>
    </WordsProvider>
  );
}
