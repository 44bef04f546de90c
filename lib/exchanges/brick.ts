import type { OurBrick } from '@/lib/activities/react';
import { sweepExchanges } from './sweep';

export const brick: OurBrick = {
  name: 'exchanges',
  chores: [{ name: 'sweep-exchanges', at: '11 3 * * *', run: sweepExchanges }],
};
