import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { db } from '@/db/client';
import { WordsProvider } from '@/components/forms/words-provider';
import { BackLink } from '@/components/ui/back-link';
import { PhotoPicture } from '@/components/listings/photo-picture';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { dateSpan } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import { threadOfExchange } from '@/lib/messages/thread-page';
import { reviewsOfExchange } from '@/lib/reviews/reviews-of-exchange';
import { paths } from '@/lib/web/paths';
import { memberHere } from '@/lib/web/visit';
import { Aside } from './aside';
import { Conversation } from './conversation';
import { ReviewPart } from './review-part';
import { Steps } from './steps';
import { WaitingList } from './waiting-list';

type Props = {
  params: Promise<{ locale: string; community: string; id: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

export const metadata: Metadata = { robots: { index: false } };

/** One deal: what happened, the one thing to do next, and what was said. */
export default async function ExchangePage({ params, searchParams }: Props) {
  const said = await params;
  const { code } = await searchParams;
  const { locale, community, actor } = await memberHere(said, paths.exchange(said.locale === 'en' ? 'en' : 'fr', said.community, said.id));
  const now = new Date();
  const exchange = await exchangePage(db(), actor, said.id, now);
  if (!exchange) notFound();
  const [thread, reviews] = await Promise.all([
    threadOfExchange(db(), actor, exchange.id),
    reviewsOfExchange(db(), actor, exchange.id, now),
  ]);
  const t = words(locale);
  const part = { t, locale, community, exchange, now };
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['exchanges', 'messages', 'reviews', 'ground', 'listings', 'members'], ['refused.', 'field.', 'live.', 'scan.', 'photo.', 'error.'])}>
      <div className="wrap page-top two">
        <div className="stack-8">
          <div className="stack">
            <BackLink href={paths.exchanges(locale, community.slug)} words={t('exchanges.page.back')} />
            <div className="row exchange-head">
              {exchange.listing.photoId && <PhotoPicture id={exchange.listing.photoId} alt="" sizes="7rem" eager />}
              <div>
                <h1>{t(exchange.side === 'owner' ? 'exchanges.page.title.owner' : 'exchanges.page.title.asker', { title: exchange.listing.title, name: exchange.other.firstName })}</h1>
                {exchange.days && <p className="lead">{t('exchanges.page.days', { span: dateSpan(exchange.days, locale) })}</p>}
              </div>
            </div>
          </div>
          <Steps {...part} code={typeof code === 'string' ? code : undefined} />
          {exchange.mode === 'give' && exchange.side === 'owner' && <WaitingList {...part} actor={actor} />}
          <ReviewPart {...part} reviews={reviews} />
          {thread && <Conversation {...part} thread={thread} />}
        </div>
        <Aside {...part} />
      </div>
    </WordsProvider>
  );
}
