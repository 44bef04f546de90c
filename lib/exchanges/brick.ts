import type { OurBrick } from '@/lib/activities/react';
import { sweepExchanges } from './sweep';

export const brick: OurBrick = {
  name: 'exchanges',
  nav: [
    {
      segment: 'exchanges',
      words: 'ground.nav.exchanges',
      picture: 'handshake',
      stands: ['line', 'bar'],
      order: 30,
    },
  ],
  chores: [{ name: 'sweep-exchanges', at: '11 3 * * *', run: sweepExchanges }],
};
