import { lengthInDays, type Days } from '@/lib/ground/period';
import type { Mode } from './states';

export type Line = {
  of: Mode;
  units: number;
  /** NULL where days do not count. */
  days: number | null;
  unitCents: number;
  totalCents: number;
};
export type Quote = { lines: Line[]; totalCents: number };

/** What an exchange costs, line by line, in minor units. A gift and a loan are free, and say so. */
export function quote(mode: Mode, units: number, days: Days | null): Quote {
  const unitCents = 0;
  const lines = [
    { of: mode, units, days: days ? lengthInDays(days) : null, unitCents, totalCents: unitCents * units },
  ];
  return { lines, totalCents: lines.reduce((sum, line) => sum + line.totalCents, 0) };
}
