import type { Locale } from '@/lib/ground/locale';
import { dayTime } from '@/lib/i18n/format';

const minuteMs = 60_000;

/** The last minute in which something may still be done: « avant lundi à 23 h 59 » rather than « mardi à 0 h ». */
export const deadline = (at: Date, timeZone: string, locale: Locale): string =>
  dayTime(isMidnight(at, timeZone) ? new Date(at.getTime() - minuteMs) : at, timeZone, locale);

const isMidnight = (at: Date, timeZone: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  ) === '00:00';
