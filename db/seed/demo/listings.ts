import type { DemoListing } from './listing';
import { dealListings } from './listings-deals';
import { exchangeListings } from './listings-exchange';
import { foodListings } from './listings-food';
import { housingListings } from './listings-housing';
import { makingListings } from './listings-making';
import { mobilityListings } from './listings-mobility';
import { requestListings } from './listings-requests';
import { rideListings } from './listings-rides';
import { serviceListings } from './listings-services';
import { spaceListings } from './listings-spaces';
import { workListings } from './listings-work';

export const demoListings: readonly DemoListing[] = [
  ...housingListings,
  ...foodListings,
  ...makingListings,
  ...mobilityListings,
  ...exchangeListings,
  ...workListings,
  ...dealListings,
  ...serviceListings,
  ...spaceListings,
  ...rideListings,
  ...requestListings,
];
