/** A ride the other way round. */
import type { Day } from '@/lib/ground/period';
import type { Plan } from './recurrence';

type Passed = { position: number; minutes: number; metres: number };

/** The stops in the other order, with their minutes and metres from the new start. */
export function reversed<Stop extends Passed>(stops: readonly Stop[]): Stop[] {
  const last = stops.at(-1);
  return [...stops].reverse().map((stop, position) => ({
    ...stop,
    position,
    minutes: (last?.minutes ?? 0) - stop.minutes,
    metres: (last?.metres ?? 0) - stop.metres,
  }));
}

const noon = 12 * 60;
const afterWork = 17 * 60 + 30;
const stay = 60;

/** A first guess, in minutes of the day: after work for who leaves in the morning, else an hour after the arrival. */
export const backAt = ({ departsMinute, minutes }: { departsMinute: number; minutes: number }): number =>
  departsMinute < noon && departsMinute + minutes < afterWork
    ? afterWork
    : (departsMinute + minutes + stay) % 1440;

/** The same days, as far as they are still to come. */
export function backOn(plan: Plan, today: Day): Pick<Plan, 'firstDay' | 'lastDay' | 'exceptions'> {
  const firstDay = plan.firstDay < today ? today : plan.firstDay;
  return {
    firstDay,
    lastDay: plan.lastDay !== null && plan.lastDay < firstDay ? null : plan.lastDay,
    exceptions: plan.exceptions.filter((day) => day >= firstDay),
  };
}
