import type { OurBrick } from '@/lib/activities/react';

export const brick: OurBrick = { name: 'map', always: true };
