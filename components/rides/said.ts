/** How a ride is said: its hours, its days, how long it takes. */
import { addDays, toDay, type Day } from '@/lib/ground/period';
import type { Locale } from '@/lib/ground/locale';
import { day, shortDay, time, weekday } from '@/lib/i18n/format';
import type { Holes } from '@/lib/i18n/phrase';
import type { WordKey } from '@/lib/i18n/words';
import { lastDayOf, type Plan } from '@/lib/rides/recurrence';

export type Say = (key: WordKey, holes?: Holes) => string;

/** « 7 h 10 » for a minute of the day, whatever the day. */
export const clockSaid = (minute: number, locale: Locale): string =>
  time(new Date(Date.UTC(2000, 0, 1, 0, ((minute % 1440) + 1440) % 1440)), 'UTC', locale);

/** « 36 min », « 1 h 05 » */
export function durationSaid(t: Say, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? t('rides.page.duration', { minutes })
    : t('rides.page.duration-hours', { hours, minutes: String(minutes % 60).padStart(2, '0') });
}

/** « 1er janvier 2025 » */
export const dateSaid = (value: Day, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${value}T12:00:00Z`))
    .replace(/^1 /, locale === 'fr' ? '1er ' : '1 ');

const aMonday = toDay('2024-01-01');

/** « Chaque lundi, mardi et jeudi, jusqu’au 30 juin 2027 », or the one day. */
export function daysSaid(t: Say, locale: Locale, plan: Plan): string {
  if (plan.repeats === 'once') return t('rides.page.once', { day: day(plan.firstDay, locale, true) });
  const names = plan.weekdays.map((number) => weekday(addDays(aMonday, number - 1), locale, 'long'));
  const days = new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB').format(names);
  const until = lastDayOf(plan);
  return until === null
    ? t('rides.page.weekly', { days })
    : t('rides.page.weekly-until', { days, until: dateSaid(until, locale) });
}

/** The coming days on which a weekly ride does not leave; null: none. */
export function exceptionsSaid(t: Say, locale: Locale, plan: Plan, today: Day): string | null {
  const coming = plan.exceptions.filter((each) => each >= today).slice(0, 12);
  return coming.length === 0
    ? null
    : t('rides.page.exceptions', { days: coming.map((each) => shortDay(each, locale)).join(', ') });
}

type Room = { isCancelled: boolean; left: number; taken: readonly number[] };

/** How much room a departure has, in words. */
export function roomSaid(t: Say, { isCancelled, left, taken }: Room, seats: number): string {
  if (isCancelled) return t('rides.page.cancelled');
  if (left === 0) return t('rides.page.full');
  const everywhere = Math.max(0, seats - Math.max(0, ...taken));
  return everywhere === 0 ? t('rides.page.left-part') : t('rides.page.left', { count: everywhere });
}
