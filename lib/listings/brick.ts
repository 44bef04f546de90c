import type { OurBrick } from '@/lib/activities/react';
import { sweepListings } from './sweep';

export const brick: OurBrick = {
  name: 'listings',
  chores: [{ name: 'sweep-listings', at: '31 3 * * *', run: sweepListings }],
};
