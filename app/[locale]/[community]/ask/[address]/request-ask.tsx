import { bindsTo } from '@/components/requests/binds-to';
import { OfferForm } from '@/components/requests/offer-form';
import { WordsProvider } from '@/components/forms/words-provider';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { whyNotOfferAtAll } from '@/lib/exchanges/offer';
import { thingsOfSubject } from '@/lib/exchanges/own-to-give';
import { traitsOf } from '@/lib/exchanges/states';
import { refusalWords, words, wordsOf } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import type { memberHere } from '@/lib/web/visit';
import { offerIt } from '../actions';
import type { Asked } from './read';
import { RideOffer } from './ride-offer';

type Props = { here: Awaited<ReturnType<typeof memberHere>>; asked: Asked };

/** « J’en ai un »: answering what somebody looks for. */
export async function RequestAsk({ here, asked: { page, listing } }: Props) {
  const { locale, community, actor } = here;
  const t = words(locale);
  const no = await whyNotOfferAtAll(db(), actor, page.listing);
  if (no) return <Notice look="warn">{refusalWords(locale, no, ['requests', 'exchanges'])}</Notice>;
  if (listing.type.subject === 'ride') return <RideOffer here={here} asked={{ page, listing }} />;
  const { period, isPriced } = traitsOf(page.listing.process);
  const name = page.owner.firstName;
  const { availableFrom, availableUntil, title, type } = listing;
  const from = availableFrom && availableFrom > page.today ? availableFrom : '';
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(
        locale,
        ['requests', 'exchanges', 'messages', 'ground'],
        ['offer.', 'refused.', 'field.'],
      )}
    >
      <p>
        <strong>{t(bindsTo(type))}</strong>
      </p>
      <OfferForm
        offer={offerIt.bind(null, community.slug)}
        then={paths.exchanges(locale, community.slug)}
        listingId={listing.id}
        name={name}
        note={t('requests.offer.note.first', { name, title })}
        when={period === 'days' ? 'days' : period === 'none' ? 'nothing' : 'hours'}
        today={page.today}
        from={from}
        to={availableUntil ?? ''}
        hasPrice={isPriced && type.mode !== 'give' && type.mode !== 'lend'}
        things={(await thingsOfSubject(db(), actor, type.subject)).map((thing) => ({
          id: thing.id,
          title: thing.title,
        }))}
      />
    </WordsProvider>
  );
}
