import type { OurBrick } from '@/lib/activities/react';
import { hears } from './hears';
import { tellDigests } from './tell-digests';

export const brick: OurBrick = {
  name: 'saved',
  always: true,
  hears,
  chores: [{ name: 'tell-digests', at: '41 5 * * *', run: tellDigests }],
};
