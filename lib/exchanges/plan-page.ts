import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { addDays, dayAt, type Day } from '@/lib/ground/period';
import { sharedToEdit, type SharedToEdit } from '@/lib/plans/shared-to-edit';
import { daysLook, type SlotRules } from '@/lib/plans/slots';
import { scheduleOf } from './schedule';

const lookAheadDays = 60;
const mostFreeDays = 6;

/** What anybody may see of when, and on which terms, somebody shares their time or a place. */
export type PlanPage = Pick<SharedToEdit, 'template' | 'weekly' | 'exceptions' | 'timeZone'> & {
  rules: SlotRules;
  terms: Pick<
    SharedToEdit['listing'],
    | ('capacity' | 'houseRules' | 'stepFree' | 'radiusKm' | 'isOneOff')
    | ('provider' | 'registrationNumber' | 'isFreeForAssociations' | 'equipment')
  >;
  freeDays: Day[];
};

/** Undefined where there is no such plan. How to get in is not among it. */
export async function planPage(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  now: Date,
): Promise<PlanPage | undefined> {
  const shared = await sharedToEdit(db, communityId, asId<ListingId>(listingId), now);
  const schedule = shared && (await scheduleOf(db, communityId, listingId, now));
  if (!shared || !schedule) return undefined;
  const { template, weekly, timeZone } = shared;
  const today = dayAt(now, timeZone);
  const last = addDays(today, lookAheadDays);
  const looks = daysLook(schedule, { from: today, to: last }, now);
  const { capacity, houseRules, stepFree, radiusKm, isOneOff, provider, registrationNumber } = shared.listing;
  const { isFreeForAssociations, equipment } = shared.listing;
  return {
    ...{ template, weekly, timeZone, rules: schedule.rules },
    terms: {
      ...{ capacity, houseRules, stepFree, radiusKm, isOneOff, provider, registrationNumber },
      ...{ isFreeForAssociations, equipment },
    },
    exceptions: shared.exceptions.filter(({ day }) => day >= today && day <= last),
    freeDays: looks.flatMap(({ day, ends }) => (ends ? [day] : [])).slice(0, mostFreeDays),
  };
}
