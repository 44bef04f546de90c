import type { OurBrick } from '@/lib/activities/react';
import { sweepReviews } from './sweep';

export const brick: OurBrick = {
  name: 'reviews',
  chores: [{ name: 'sweep-reviews', at: '41 3 * * *', run: sweepReviews }],
};
