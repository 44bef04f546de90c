/** How a listing is shared by time, from what its owner said of it. */
import type { TemplateName } from '@/lib/communities/templates';
import type { SlotRules } from './slots';

/** Minutes and days as the columns of a listing hold them. */
export type Lengths = {
  units: number;
  slotMinutes: number | null;
  minMinutes: number | null;
  maxMinutes: number | null;
  minDays: number | null;
  maxDays: number | null;
  bufferMinutes: number;
  noticeMinutes: number;
  closedWeekdays: readonly number[];
};

export const usualSlotMinutes = 60;
const longestSlotMinutes = 24 * 60;
export const usualNights = 14;

export function rulesOf(template: TemplateName, said: Lengths): SlotRules {
  const { units, bufferMinutes, noticeMinutes, minDays } = said;
  const days = { minDays: minDays ?? 1, maxDays: said.maxDays, isByNight: false, closedWeekdays: [] };
  const common = { units, bufferMinutes, noticeMinutes, ...days };
  switch (template) {
    case 'stay':
    case 'paid-stay': {
      const nights = { maxDays: said.maxDays ?? usualNights, isByNight: true };
      return { ...common, ...nights, ...hours(null, said), closedWeekdays: said.closedWeekdays };
    }
    case 'space': {
      const isByDay = said.slotMinutes === null || said.maxDays !== null;
      return { ...common, ...hours(said.slotMinutes, said), maxDays: isByDay ? (said.maxDays ?? 1) : null };
    }
    case 'help':
    case 'service': {
      const lasts = said.slotMinutes ?? usualSlotMinutes;
      const most = Math.max(lasts, said.maxMinutes ?? lasts);
      // Of one length, they follow one another, each with the owner's time after it.
      const grainMinutes = most === lasts ? lasts + bufferMinutes : lasts;
      return { ...common, maxDays: null, grainMinutes, minMinutes: lasts, maxMinutes: most };
    }
    default:
      return { ...common, maxDays: null, ...hours(said.slotMinutes ?? usualSlotMinutes, said) };
  }
}

function hours(
  grainMinutes: number | null,
  { minMinutes, maxMinutes }: Lengths,
): Pick<SlotRules, 'grainMinutes' | 'minMinutes' | 'maxMinutes'> {
  const shortest = minMinutes ?? grainMinutes ?? usualSlotMinutes;
  return { grainMinutes, minMinutes: shortest, maxMinutes: maxMinutes ?? longestSlotMinutes };
}

/** The lengths that can be chosen, shortest first: no more of them than a list can show. */
export function lengthsIn({ grainMinutes, minMinutes, maxMinutes }: SlotRules, most = 48): number[] {
  if (grainMinutes === null) return [];
  const many = minMinutes === maxMinutes ? 1 : Math.floor((maxMinutes - minMinutes) / grainMinutes) + 1;
  return Array.from({ length: Math.min(most, many) }, (_, at) => minMinutes + at * grainMinutes);
}
