import type { OurBrick } from '@/lib/activities/react';
import { forgetRideLinks } from './followed-ride';
import { hears } from './hears';
import { tellDigests } from './tell-digests';

export const brick: OurBrick = {
  name: 'saved',
  always: true,
  hears,
  chores: [
    { name: 'tell-digests', at: '41 5 * * *', run: tellDigests },
    { name: 'forget-ride-links', at: '53 2 * * *', run: forgetRideLinks },
  ],
};
