import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { shownAnswer, typedAgain } from '@/lib/listings/fields';

/** What a listing says, as the fields of the forms hold it. */
export const keptIn = (listing: ListingToEdit) => ({
  title: {
    title: listing.title,
    categoryId: listing.category?.id ?? '',
    description: listing.description,
  },
  terms: {
    condition: listing.condition ?? '',
    units: String(listing.units),
    value: amount(listing.valueCents),
    price: amount(listing.priceCents),
    hour: amount(listing.hourCents),
    day: amount(listing.dayCents),
    week: amount(listing.weekCents),
    deposit: amount(listing.depositCents),
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

/** As people write it. */
export const amount = (cents: number | null): string => (cents === null ? '' : written(cents));

const hours = (minutes: number | null): string => (minutes === null ? '' : String(minutes / 60));

const written = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
