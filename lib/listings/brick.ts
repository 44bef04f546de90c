import type { OurBrick } from '@/lib/activities/react';
import { sweepListings } from './sweep';

export const brick: OurBrick = {
  name: 'listings',
  nav: [
    {
      segment: 'listings',
      words: 'ground.nav.search',
      picture: 'search',
      stands: ['line', 'bar'],
      order: 10,
    },
    { segment: 'post', words: 'ground.nav.post', picture: 'plus', stands: ['out'], order: 20 },
  ],
  chores: [{ name: 'sweep-listings', at: '31 3 * * *', run: sweepListings }],
};
