import { findCommune, setCommuneCentre, suggestCommunes } from './communes';
import type { Geocoder } from './geocoder';

/** What the database knows of communes, and no addresses: needs nothing outside the house. */
export const databaseGeocoder: Geocoder = {
  suggest: suggestCommunes,
  commune: findCommune,
  place: setCommuneCentre,
  address: () => Promise.resolve(undefined),
};
