import type { OurBrick } from '@/lib/activities/react';
import { callAgain } from './call-again';
import { hears } from './hears';

/** Letters about requests go out by day. */
export const brick: OurBrick = {
  name: 'requests',
  hears,
  chores: [{ name: 'call-again', at: '17 7-18 * * *', run: callAgain }],
};
