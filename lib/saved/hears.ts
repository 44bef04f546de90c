import type { OurBrick } from '@/lib/activities/react';
import { tellAtOnce } from './tell-at-once';

export const hears: OurBrick['hears'] = { 'listing.published': tellAtOnce };
