import type { Locale } from '@/lib/ground/locale';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { shownAnswer, typedAgain } from '@/lib/listings/fields';

/** What a listing says, as the fields of the forms hold it. */
export const keptIn = (listing: ListingToEdit, locale: Locale) => ({
  title: {
    title: listing.title,
    categoryId: listing.category?.id ?? '',
    description: listing.description,
  },
  terms: {
    condition: listing.condition ?? '',
    units: String(listing.units),
    value: amount(listing.valueCents, locale),
    price: amount(listing.priceCents, locale),
    hour: amount(listing.hourCents, locale),
    day: amount(listing.dayCents, locale),
    week: amount(listing.weekCents, locale),
    deposit: amount(listing.depositCents, locale),
    minDays: String(listing.minDays ?? ''),
    maxDays: String(listing.maxDays ?? ''),
    ...{ minHours: hours(listing.minMinutes), maxHours: hours(listing.maxMinutes) },
    offers: listing.takesOffers ? 'offers' : 'firm',
    defects: listing.defects,
    insurance: listing.insurance,
    wanted: listing.wanted,
    bestBefore: listing.bestBefore ?? '',
    storage: listing.storage,
    allergens: listing.allergens,
    availableUntil: listing.availableUntil ?? '',
    guarantee: listing.guarantee,
    isDatedLeisure: listing.isDatedLeisure ? 'yes' : '',
  },
  details: Object.fromEntries(
    listing.fields.map((field) => {
      const answer = shownAnswer(field, listing.answers);
      return [field.key, answer === null ? [] : typedAgain(answer)];
    }),
  ),
  place: {
    commune: listing.commune?.name ?? '',
    communeCode: listing.commune?.code ?? '',
    lat: listing.point ? String(listing.point.lat) : '',
    lng: listing.point ? String(listing.point.lng) : '',
    meetingPlace: listing.meetingPlace,
    radiusKm: String(listing.radiusKm ?? ''),
  },
  when: {
    availableFrom: listing.availableFrom ?? '',
    availableUntil: listing.availableUntil ?? '',
    closedWeekdays: listing.closedWeekdays.map(String),
    closures: listing.closures,
  },
});

/** As people write it in their language. */
export const amount = (cents: number | null, locale: Locale): string =>
  cents === null ? '' : written(cents, locale);

const hours = (minutes: number | null): string => (minutes === null ? '' : String(minutes / 60));

const written = (cents: number, locale: Locale): string => {
  if (cents % 100 === 0) return String(cents / 100);
  const figures = (cents / 100).toFixed(2);
  return locale === 'fr' ? figures.replace('.', ',') : figures;
};
