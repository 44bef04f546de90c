import { Answers } from '@/components/listings/answers';
import { PublishForm } from '@/components/listings/post/publish-form';
import { WordsProvider } from '@/components/forms/words-provider';
import { Odds } from '@/components/requests/odds';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { bannedWordsOf } from '@/lib/communities/banned-words';
import { realClock } from '@/lib/gateways/clock';
import { refusalWords, words, wordsOf, type WordBook } from '@/lib/i18n/words';
import { cautionsFor } from '@/lib/listings/ban-list';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { stepFor } from '@/lib/listings/policy';
import type { PostStep } from '@/lib/listings/steps';
import { missingFor } from '@/lib/listings/whole';
import { answerOdds } from '@/lib/requests/answer-odds';
import type { Here } from '@/lib/web/visit';
import { publishListing } from '../../actions';
import { plannedAnswers } from '../../../planned-answers';
import { spokenIn } from '../../spoken-in';
import { stepPath } from '../../step-door';
import { reasonsOf } from './screen';

/** Every answer once more, each with its way back, and the one big button. */
export async function CheckScreen({ here, listing }: { here: Here; listing: ListingToEdit }) {
  const { locale, community, actor } = here;
  const t = words(locale);
  const door = { locale, community: community.slug, listingId: listing.id };
  const change = (step: PostStep) => stepPath({ ...door, from: 'check' }, step);
  const [missing, banned] = await Promise.all([
    missingFor(db(), actor, listing.id, realClock()),
    bannedWordsOf(db(), community.id),
  ]);
  const own = reasonsOf(locale, banned);
  const type = { ...listing.type, hasDetails: listing.fields.length > 0 };
  const cautions = cautionsFor(listing.title);
  return (
    <div className="stack-6 mt6">
      <h1>{t('listings.post.check.title')}</h1>
      <p className="lead">{t('listings.post.check.lead')}</p>
      {listing.refusedBecause !== null && (
        <Notice look="warn" title={t('listings.post.check.refused')}>
          <p>{listing.refusedBecause}</p>
        </Notice>
      )}
      <Answers
        t={t}
        locale={locale}
        currency={community.currency}
        listing={listing}
        change={change}
        planned={await plannedAnswers(here, listing)}
      />
      {listing.type.needsApproval && <Notice>{t('listings.post.check.approval')}</Notice>}
      {listing.type.direction === 'request' && <Odds t={t} odds={await oddsFor(here, listing)} />}
      {cautions.length > 0 && (
        <Notice look="warn" title={t('listings.post.check.cautions')}>
          {cautions.map((caution) => (
            <p key={caution}>{t(`listings.caution.${caution}`)}</p>
          ))}
        </Notice>
      )}
      <WordsProvider locale={locale} words={wordsOf(locale, ...spokenIn)}>
        <PublishForm
          save={publishListing.bind(null, door)}
          missing={Object.entries(missing).map(([field, because]) => ({
            href: change(stepFor(field, type)),
            words: ownReason(own, because) ?? refusalWords(locale, because, ['listings']),
          }))}
        />
      </WordsProvider>
    </div>
  );
}

/** How requests like this one were answered. */
const oddsFor = ({ community }: Here, { type, category }: ListingToEdit) =>
  answerOdds(db(), community.id, { subject: type.subject, categoryId: category?.id ?? null }, realClock());

function ownReason(own: WordBook, because: string): string | null {
  const said = own[`listings.refused.${because}`];
  return typeof said === 'string' ? said : null;
}
