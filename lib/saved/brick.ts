import type { OurBrick } from '@/lib/activities/react';

export const brick: OurBrick = { name: 'saved', always: true };
