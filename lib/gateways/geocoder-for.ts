import { addressServiceGeocoder } from './address-service-geocoder';
import { databaseGeocoder } from './database-geocoder';
import type { Geocoder } from './geocoder';

/** The address service where one is configured, else what the database knows. */
export const geocoderFor = (url: string | null): Geocoder =>
  url ? addressServiceGeocoder(url) : databaseGeocoder;
