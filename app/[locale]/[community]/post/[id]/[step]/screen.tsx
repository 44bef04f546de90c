import { WordsProvider } from '@/components/forms/words-provider';
import { KindForm } from '@/components/listings/post/kind-form';
import { PhotosForm } from '@/components/listings/post/photos-form';
import { PlaceForm } from '@/components/listings/post/place-form';
import { TermsForm } from '@/components/listings/post/terms-form';
import { TitleForm } from '@/components/listings/post/title-form';
import { WhenForm } from '@/components/listings/post/when-form';
import { db } from '@/db/client';
import { categoriesOf, listingTypesOf } from '@/lib/communities/queries';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { dayTime } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { AnsweredStep } from '@/lib/listings/steps';
import type { Here } from '@/lib/web/visit';
import { saveAnswer } from '../../actions';
import { kindsIn } from '../../kinds';
import { spokenIn } from '../../spoken-in';
import { stepPath, type StepDoor } from '../../step-door';
import { keptIn } from './kept-in';

type Props = {
  here: Here;
  listing: ListingToEdit;
  door: StepDoor & { step: AnsweredStep };
  /** why the last photo that was sent without scripts was refused */
  refused: string | null;
};

/** One question of the posting form, with what was answered before. */
export function Screen(props: Props) {
  const { here, listing, door } = props;
  const { locale, community } = here;
  const t = words(locale);
  const isDraft = door.from !== 'manage';
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ...spokenIn)}>
      <Form {...props} />
      {isDraft && (
        <p className="soft mt6">
          {t('listings.post.kept', { when: dayTime(listing.updatedAt, community.timeZone, locale) })}
        </p>
      )}
    </WordsProvider>
  );
}

async function Form({ here, listing, door, refused }: Props) {
  const { locale, community } = here;
  const t = words(locale);
  const isDraft = door.from !== 'manage';
  const form = {
    save: saveAnswer.bind(null, door),
    go: t(door.from === 'draft' ? 'listings.post.next' : 'listings.post.save'),
    later: isDraft,
  };
  const kept = keptIn(listing);
  const isGift = listing.type.mode === 'give';
  const today = dayAt(realClock(), community.timeZone);
  switch (door.step) {
    case 'kind': {
      const kinds = kindsIn(t, locale, await listingTypesOf(db(), community.id));
      return <KindForm {...form} kinds={kinds} chosen={listing.type.id} />;
    }
    case 'photos': {
      const desk = { community: community.slug, listingId: listing.id, photos: listing.photos };
      const skip = door.from === 'draft' ? t('listings.photo.skip') : form.go;
      return (
        <PhotosForm
          {...form}
          {...desk}
          title={listing.title}
          here={stepPath(door, 'photos')}
          refused={refused}
          skip={skip}
        />
      );
    }
    case 'title': {
      const categories = await categoriesOf(db(), community.id);
      const choices = categories.map(({ id, nameFr, nameEn, hints }) => ({
        id,
        hints,
        name: locale === 'fr' ? nameFr : nameEn,
      }));
      return <TitleForm {...form} kept={kept.title} categories={choices} />;
    }
    case 'terms':
      return (
        <TermsForm
          {...form}
          kept={kept.terms}
          isGift={isGift}
          currency={signOf(community.currency, locale)}
          today={today}
        />
      );
    case 'place':
      return (
        <PlaceForm {...form} kept={kept.place} near={`${community.centre.lat},${community.centre.lng}`} />
      );
    case 'when':
      return <WhenForm {...form} kept={kept.when} isGift={isGift} today={today} />;
  }
}

/** « € » for EUR, as the language writes it. */
const signOf = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value ?? currency;
