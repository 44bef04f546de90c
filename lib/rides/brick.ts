import type { OurBrick } from '@/lib/activities/react';
import { keepDepartures, keepThose } from './keep-departures';

export const brick: OurBrick = {
  name: 'rides',
  always: true,
  hears: {
    'listing.published': keepThose,
    'listing.reopened': keepThose,
    'listing.changed': keepThose,
  },
  chores: [{ name: 'keep-departures', at: '17 2 * * *', run: keepDepartures }],
};
