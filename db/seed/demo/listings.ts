import { exchangeListings } from './listings-exchange';
import { foodListings } from './listings-food';
import { housingListings } from './listings-housing';
import { makingListings } from './listings-making';
import { mobilityListings } from './listings-mobility';
import { workListings } from './listings-work';

export const demoListings = [
  ...housingListings,
  ...foodListings,
  ...makingListings,
  ...mobilityListings,
  ...exchangeListings,
  ...workListings,
];
