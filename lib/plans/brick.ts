import type { OurBrick } from '@/lib/activities/react';
import { readCalendars } from './read-calendar';

export const brick: OurBrick = {
  name: 'plans',
  chores: [{ name: 'read-calendars', at: '13 * * * *', run: readCalendars }],
};
