import type { OurBrick } from '@/lib/activities/react';

export const hears: OurBrick['hears'] = {};
