import type { listings } from '@/db/schema/listings';
import type { TemplateName } from '@/lib/communities/templates';
import type { PersonKey } from './people';

/** A stop of a ride: the middle of a commune, and how far and long it is from the start. */
export type DemoStop = {
  commune: string;
  name: string;
  /** Where exactly one is met. */
  spot?: string;
  minutes: number;
  metres: number;
};
export type DemoRide = {
  stops: readonly DemoStop[];
  /** ISO weekdays; empty: once, `inDays` from today. */
  weekdays: readonly number[];
  inDays?: number;
  departsMinute: number;
  carPower: 3 | 4 | 5 | 6 | 7;
  isElectric?: boolean;
  tollsCents?: number;
  luggage: 'none' | 'small' | 'large';
  takesPets?: boolean;
  isAccessible?: boolean;
  hasChildSeat?: boolean;
  allowsSmoking?: boolean;
  prefersWomen?: boolean;
};

/** One listing of the village; everything else follows from it. */
export type DemoListing = {
  /** How the exchanges of the village name it. */
  key: string;
  owner: PersonKey;
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  /** What it is besides its mode; a thing when nothing is said. */
  template?: TemplateName;
  subject?: 'good' | 'service' | 'ride' | 'space';
  category: string;
  /** None: the picture of its theme is shown. */
  picture?: string;
  title: string;
  description: string;
  condition?: 'new' | 'very-good' | 'good' | 'worn';
  /** What it would cost to replace. */
  valueEuros?: number;
  maxDays?: number;
  units?: number;
  /** ISO weekdays without hand-over or return. */
  closedWeekdays?: number[];
  daysAgo: number;
  state?: 'paused';
  /** Prices, rules and whatever else its kind says. */
  more?: Partial<typeof listings.$inferInsert>;
  /** Days from today until which it is wanted, or food is good. */
  untilInDays?: number;
  /** The hours of every week: weekday, from, to. */
  openings?: readonly (readonly [weekday: number, fromHour: number, toHour: number])[];
  ride?: DemoRide;
};
