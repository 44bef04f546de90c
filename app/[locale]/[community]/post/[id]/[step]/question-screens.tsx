import { DetailsForm } from '@/components/listings/post/details-form';
import { KindForm } from '@/components/listings/post/kind-form';
import { PhotosForm } from '@/components/listings/post/photos-form';
import { PlaceForm } from '@/components/listings/post/place-form';
import { TitleForm } from '@/components/listings/post/title-form';
import { WhenForm } from '@/components/listings/post/when-form';
import { db } from '@/db/client';
import { categoryChoices } from '@/lib/communities/category-names';
import { categoriesOf, listingTypesOf } from '@/lib/communities/queries';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import { groupOf, kindsIn } from '../../kinds';
import { stepPath } from '../../step-door';
import { keptIn } from './kept-in';
import type { ScreenProps } from './screen-props';

/** A draft changes its kind among those that are asked alike. */
export async function KindScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  const types = await listingTypesOf(db(), community.id);
  const { subject, direction } = listing.type;
  const alike = types.filter((type) => type.subject === subject && type.direction === direction);
  const kinds = kindsIn(words(locale), locale, alike, groupOf(listing.type));
  return <KindForm {...form} kinds={kinds} chosen={listing.type.id} />;
}

export function PhotosScreen({ here: { locale, community }, listing, door, form, refused }: ScreenProps) {
  const desk = { community: community.slug, listingId: listing.id, photos: listing.photos };
  const skip = door.from === 'draft' ? words(locale)('listings.photo.skip') : form.go;
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

export async function TitleScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  const categories = categoryChoices(await categoriesOf(db(), community.id), locale);
  const asks = listing.type.direction === 'request' ? 'request' : listing.type.subject;
  return <TitleForm {...form} asks={asks} kept={keptIn(listing, locale).title} categories={categories} />;
}

export function DetailsScreen({ here: { locale }, listing, form }: ScreenProps) {
  return <DetailsForm {...form} fields={listing.fields} kept={keptIn(listing, locale).details} />;
}

export function PlaceScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  const near = `${community.centre.lat},${community.centre.lng}`;
  const isRequest = listing.type.direction === 'request';
  return <PlaceForm {...form} kept={keptIn(listing, locale).place} near={near} isRequest={isRequest} />;
}

export function WhenScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  const asks =
    listing.type.direction === 'request' ? 'request' : listing.type.mode === 'give' ? 'gift' : 'loan';
  const today = dayAt(realClock(), community.timeZone);
  return <WhenForm {...form} kept={keptIn(listing, locale).when} asks={asks} today={today} />;
}
