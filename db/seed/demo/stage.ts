import { and, eq, ne } from 'drizzle-orm';
import { handoverCodes } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { ExchangeId, ListingId, ThreadId } from '@/lib/ground/ids';
import { addDays, dayAt, instantAt, weekdayOf, type Day } from '@/lib/ground/period';
import type { PersonKey } from './people';
import type { Village, Villager } from './villagers';

/** A day before today (negative) and an hour of it; on day 0, that many hours ago. */
export type At = readonly [day: number, hour: number];
export type Side = 'owner' | 'asker';

/** What a scene has at hand: `tools` show the time of the scene. */
export type Stage = { tx: Db; tools: Tools; village: Village };
/** The two people of a story and what lies between them. */
export type Between = {
  owner: Villager;
  asker: Villager;
  listingId: ListingId;
  exchangeId: ExchangeId;
  threadId: ThreadId;
};
export type Scene = { at: At; play: (stage: Stage, between: Between) => Promise<unknown> };

/** One exchange of the village, from asking to wherever it has come. */
export type Story = {
  listing: string;
  asker: PersonKey;
  units?: number;
  /** First and last day, counted from today. Gifts have none. */
  days?: readonly [from: number, to: number];
  /** An hour: the day counted from today, the hour it begins at, and how long. */
  slot?: readonly [day: number, hour: number, minutes: number];
  /** A seat: the how-manieth day from today (back, if negative) on which the ride runs, and between which stops. */
  seat?: { run: number; weekdays: readonly number[]; fromStop: number; toStop: number };
  /** How many come, what is offered instead of the price, and what is given in a swap. */
  persons?: number;
  offerCents?: number;
  gives?: string;
  asks: At;
  note: string;
  scenes: readonly Scene[];
};

export const today = (village: Village): Day => dayAt(village.now, village.timeZone);
export const dayOf = (village: Village, days: number): Day => addDays(today(village), days);

/** Never later than now, so that the village has no future. */
export function instantOf(village: Village, [day, hour]: At): Date {
  const at = day === 0 ? new Date(village.now.getTime() - hour * 3_600_000) : wallClock(village, day, hour);
  return at < village.now ? at : village.now;
}

export const wallClock = (village: Village, day: number, hour: number): Date =>
  instantAt(dayOf(village, day), Math.floor(hour), village.timeZone, Math.round((hour % 1) * 60));

/** The nth day from today, forwards or back, that falls on one of some weekdays. */
export function runOf(village: Village, run: number, weekdays: readonly number[]): Day {
  const step = Math.sign(run);
  let day = 0;
  for (let left = Math.abs(run); left > 0;) {
    day += step;
    if (weekdays.includes(weekdayOf(dayOf(village, day)))) left -= 1;
  }
  return dayOf(village, day);
}

/** The code that the other side shows. */
export async function codeOfOther(
  { tx }: Stage,
  between: Between,
  by: Side,
  moment: 'hand-over' | 'return',
): Promise<string> {
  const [row] = await tx
    .select({ code: handoverCodes.code })
    .from(handoverCodes)
    .where(
      and(
        eq(handoverCodes.exchangeId, between.exchangeId),
        eq(handoverCodes.moment, moment),
        ne(handoverCodes.holder, by),
      ),
    );
  if (!row) throw new Error(`no code for the ${moment}`);
  return row.code;
}
