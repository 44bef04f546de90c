import type { Words } from '@/lib/i18n/words';

/** « 45 minutes », « 2 heures », « 1 h 30 », « 3 jours ». */
export function lengthSaid(t: Words, minutes: number): string {
  if (minutes === 0) return t('plans.length.none');
  if (minutes % 1440 === 0) return t('plans.length.days', { count: minutes / 1440 });
  if (minutes < 60) return t('plans.length.minutes', { count: minutes });
  if (minutes % 60 === 0) return t('plans.length.hours', { count: minutes / 60 });
  const rest = String(minutes % 60).padStart(2, '0');
  return t('plans.length.hours-minutes', { hours: Math.floor(minutes / 60), minutes: rest });
}

/** « 09:00 », as a field for a time holds it; the midnight that ends a day is that of the next. */
export const clockSaid = (minutes: number): string => {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
