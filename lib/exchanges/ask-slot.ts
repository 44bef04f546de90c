import type { Db } from '@/db/types';
import { Refused } from '@/lib/ground/refused';
import { openMinutes, type Schedule } from '@/lib/plans/slots';
import { stretchOf, whyNotSlot, type SlotWish } from '@/lib/plans/why-not-slot';
import type { AskInput } from './input';
import type { ListingToAsk } from './opening';
import type { Asking, Prepared } from './prepared';
import { quote, type Quote } from './pricing';
import { hasAskedFor, scheduleOf } from './schedule';

/**
 * An hour of a service or of a space, whole days or nights of a space, or hours of a thing that is let by the hour.
 * @throws Refused 'slot-missing' | 'persons-missing' | 'too-many-persons' | 'rules-not-accepted' | 'already-asked', and what
 * `whyNotSlot` says
 */
export async function prepareSlot(tx: Db, { actor, listing, input, now }: Asking): Promise<Prepared> {
  const { communityId, memberId } = actor;
  const schedule = await scheduleOf(tx, communityId, listing.id, now);
  const wish = schedule && wishIn(input);
  if (!wish) throw new Refused('slot-missing');
  const no = whyNotSlot(schedule, wish, now) ?? whyNotPlace(listing, input);
  const slot = stretchOf(schedule, wish);
  if (no === 'not-free' && (await hasAskedFor(tx, communityId, listing.id, memberId, slot)))
    throw new Refused('already-asked');
  if (no) throw new Refused(no);
  const days = wish.of.is === 'days' ? wish.of.days : null;
  return {
    ...{ units: wish.units, days, slot: { startsAt: slot.start, endsAt: slot.end }, seat: null },
    quote: quoteSlot(listing, schedule, wish),
    ...(isPlace(listing) ? { persons: input.persons, acceptedRules: listing.houseRules } : {}),
  };
}

/** Instants are an hour; days alone are whole days or nights, and one day alone is both the first and the last. */
function wishIn({ units, startsAt, endsAt, startsOn, endsOn }: AskInput): SlotWish | undefined {
  if (startsAt && endsAt && startsAt < endsAt)
    return { units, of: { is: 'slot', slot: { start: startsAt, end: endsAt } } };
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return from && to ? { units, of: { is: 'days', days: { from, to } } } : undefined;
}

const isPlace = ({ tariff }: ListingToAsk): boolean => tariff.subject === 'space';

function whyNotPlace(listing: ListingToAsk, { persons, acceptsRules }: AskInput): string | null {
  if (!isPlace(listing)) return null;
  if (listing.capacity !== null && persons === undefined) return 'persons-missing';
  if (listing.capacity !== null && (persons ?? 0) > listing.capacity) return 'too-many-persons';
  return listing.houseRules !== '' && !acceptsRules ? 'rules-not-accepted' : null;
}

/** A day of what has a price by the hour alone costs the hours that it is open. */
export function quoteSlot({ tariff }: ListingToAsk, schedule: Schedule, wish: SlotWish): Quote {
  const { units, of } = wish;
  if (of.is === 'slot') return quote(tariff, { units, days: null, minutes: minutesOf(of.slot) });
  const isByHourAlone = tariff.hourCents !== null && tariff.dayCents === null && tariff.weekCents === null;
  const minutes = isByHourAlone && !schedule.rules.isByNight ? openMinutes(schedule, of.days) : null;
  return quote(tariff, { units, days: minutes === null ? of.days : null, minutes });
}

const minutesOf = ({ start, end }: { start: Date; end: Date }): number =>
  (end.getTime() - start.getTime()) / 60_000;
