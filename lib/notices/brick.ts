import type { OurBrick } from '@/lib/activities/react';
import { hears } from './hears';

export const brick: OurBrick = { name: 'notices', hears };
