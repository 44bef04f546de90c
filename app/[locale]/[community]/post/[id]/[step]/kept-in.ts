import type { ListingToEdit } from '@/lib/listings/listing-to-edit';

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
    value: listing.valueCents === null ? '' : amount(listing.valueCents),
    maxDays: String(listing.maxDays ?? ''),
    availableUntil: listing.availableUntil ?? '',
  },
  place: {
    commune: listing.commune?.name ?? '',
    communeCode: listing.commune?.code ?? '',
    lat: listing.point ? String(listing.point.lat) : '',
    lng: listing.point ? String(listing.point.lng) : '',
    meetingPlace: listing.meetingPlace,
  },
  when: {
    availableFrom: listing.availableFrom ?? '',
    availableUntil: listing.availableUntil ?? '',
    closedWeekdays: listing.closedWeekdays.map(String),
    closures: listing.closures,
  },
});

const amount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
