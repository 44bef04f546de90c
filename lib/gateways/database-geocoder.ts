import { findCommune, suggestCommunes } from './communes';
import type { Geocoder } from './geocoder';

/** What the database knows of communes, and no addresses: needs nothing outside the house. */
export const databaseGeocoder: Geocoder = {
  suggest: suggestCommunes,
  commune: findCommune,
  address: () => Promise.resolve(undefined),
};
