import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/db/client';
import { WordsProvider } from '@/components/forms/words-provider';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { isCompleted } from '@/lib/exchanges/states';
import type { Actor } from '@/lib/ground/actor';
import { asId, looksLikeId, type ExchangeId } from '@/lib/ground/ids';
import { words } from '@/lib/i18n/words';
import { threadOfExchange } from '@/lib/messages/thread-page';
import { reviewsOfExchange } from '@/lib/reviews/reviews-of-exchange';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { dealState, dealTitle } from '../deal-words';
import { Aside } from './aside';
import { Conversation } from './conversation';
import { FollowPart } from './follow-part';
import { Head } from './head';
import { pageWords } from './page-words';
import { ReviewPart } from './review-part';
import { Steps } from './steps';
import { WaitingList } from './waiting-list';
import { WayIn } from './way-in';

type Props = {
  params: Promise<{ locale: string; community: string; id: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

const read = cache((actor: Actor, id: string) => {
  if (!looksLikeId(id)) notFound();
  return exchangePage(db(), actor, asId<ExchangeId>(id), new Date());
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const said = await params;
  const { locale, actor } = await here(said, (await searchParams).code);
  const exchange = await read(actor, said.id);
  const t = words(locale);
  if (!exchange) return {};
  return {
    title: t('exchanges.page.tab', { title: dealTitle(t, exchange), state: dealState(t, exchange) }),
    robots: { index: false },
  };
}

/** One deal: what happened, the one thing to do next, and what was said. */
export default async function ExchangePage({ params, searchParams }: Props) {
  const said = await params;
  const code = oneCode((await searchParams).code);
  const { locale, community, actor } = await here(said, code);
  const exchange = await read(actor, said.id);
  if (!exchange) notFound();
  const now = new Date();
  const [thread, reviews] = await Promise.all([
    threadOfExchange(db(), actor, exchange.id),
    isCompleted(exchange.state) ? reviewsOfExchange(db(), actor, exchange.id, now) : undefined,
  ]);
  const part = { t: words(locale), locale, community, actor, exchange, now };
  return (
    <WordsProvider locale={locale} words={pageWords(locale, exchange.state, thread !== undefined)}>
      <div className="wrap two">
        <div className="stack-8">
          <Head {...part} />
          <Steps {...part} code={code} />
          <WayIn {...part} />
          <FollowPart {...part} />
          {reviews && <ReviewPart {...part} reviews={reviews} />}
          {exchange.mode === 'give' && exchange.side === 'owner' && <WaitingList {...part} />}
          {thread && <Conversation {...part} thread={thread} />}
        </div>
        <Aside {...part} />
      </div>
    </WordsProvider>
  );
}

/** A code that was scanned travels through signing in. */
const here = (said: { locale: string; community: string; id: string }, code: string | string[] | undefined) =>
  memberHere(
    said,
    paths.exchange(localeOr404(said.locale), said.community, said.id, { code: oneCode(code) }),
  );

const oneCode = (code: string | string[] | undefined): string | undefined =>
  typeof code === 'string' && /^\d{6}$/.test(code) ? code : undefined;
