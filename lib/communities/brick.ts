import type { OurBrick } from '@/lib/activities/react';

export const brick: OurBrick = {
  name: 'communities',
  always: true,
  nav: [
    { segment: '', words: 'ground.nav.home', picture: 'home', stands: ['bar'], order: 0 },
    { segment: 'how', words: 'ground.footer.how', picture: 'question', stands: ['line'], order: 80 },
  ],
};
