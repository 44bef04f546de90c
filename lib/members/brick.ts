import type { OurBrick } from '@/lib/activities/react';

export const brick: OurBrick = {
  name: 'members',
  always: true,
  nav: [{ segment: 'profile', words: 'ground.nav.me', picture: 'person', stands: ['bar'], order: 90 }],
};
