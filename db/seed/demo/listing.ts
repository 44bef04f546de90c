import type { PersonKey } from './people';

/** One listing of the village; everything else follows from it. */
export type DemoListing = {
  /** How the exchanges of the village name it. */
  key: string;
  owner: PersonKey;
  mode: 'give' | 'lend';
  category: string;
  picture: string;
  title: string;
  description: string;
  condition: 'new' | 'very-good' | 'good' | 'worn';
  /** What it would cost to replace. */
  valueEuros?: number;
  maxDays?: number;
  units?: number;
  /** ISO weekdays without hand-over or return. */
  closedWeekdays?: number[];
  daysAgo: number;
  state?: 'paused';
};
