import { Answers } from '@/components/listings/answers';
import { PublishForm } from '@/components/listings/post/publish-form';
import { WordsProvider } from '@/components/forms/words-provider';
import { Notice } from '@/components/ui/notice';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { refusalWords, words, wordsOf } from '@/lib/i18n/words';
import { cautionsFor } from '@/lib/listings/ban-list';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { stepFor, whyNotPublish } from '@/lib/listings/policy';
import type { PostStep } from '@/lib/listings/steps';
import type { Here } from '@/lib/web/visit';
import { publishListing } from '../../actions';
import { spokenIn } from '../../spoken-in';
import { stepPath } from '../../step-door';

/** Every answer once more, each with its way back, and the one big button. */
export function CheckScreen({ here, listing }: { here: Here; listing: ListingToEdit }) {
  const { locale, community } = here;
  const t = words(locale);
  const door = { locale, community: community.slug, listingId: listing.id };
  const change = (step: PostStep) => stepPath({ ...door, from: 'check' }, step);
  const missing = whyNotPublish({ ...listing, ...boundsOf(listing) }, dayAt(realClock(), community.timeZone));
  const cautions = cautionsFor(listing.title);
  return (
    <div className="stack-6 mt6">
      <h1>{t('listings.post.check.title')}</h1>
      <p className="lead">{t('listings.post.check.lead')}</p>
      <Answers t={t} locale={locale} currency={community.currency} listing={listing} change={change} />
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
            href: change(stepFor(field, listing.type.mode)),
            words: refusalWords(locale, because, ['listings']),
          }))}
        />
      </WordsProvider>
    </div>
  );
}

const boundsOf = ({ category, commune, isPlaced, type }: ListingToEdit) => ({
  mode: type.mode,
  categoryId: category?.id ?? null,
  communeCode: commune?.code ?? null,
  hasPlace: isPlaced,
});
