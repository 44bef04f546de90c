import type { OurBrick } from '@/lib/activities/react';
import { callAgain } from './call-again';
import { hears } from './hears';

/** Every community can be asked for what it lists; letters about requests go out by day. */
export const brick: OurBrick = {
  name: 'requests',
  always: true,
  hears,
  chores: [{ name: 'call-again', at: '17 7-18 * * *', run: callAgain }],
};
