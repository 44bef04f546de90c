import { Facts } from '@/components/ui/facts';
import type { Locale } from '@/lib/ground/locale';
import { day } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { DayException, WeeklyHours } from '@/lib/plans/opening-plan';
import type { Part } from '@/lib/plans/wall-clock';

type Said = { t: Words; locale: Locale };

/** « 9 h – 12 h, 14 h – 18 h » / “09:00–12:00, 14:00–18:00” */
export const partsSaid = (parts: readonly Part[], said: Said): string =>
  parts.map((part) => `${clock(part.from, said.locale)} – ${clock(part.to, said.locale)}`).join(', ');

function clock(minutes: number, locale: Locale): string {
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (locale === 'en') return `${String(hours % 24).padStart(2, '0')}:${rest}`;
  return rest === '00' ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${rest}`;
}

/** The days of a week on which something opens, each with its hours. */
export function WeekSaid({ weekly, ...said }: Said & { weekly: readonly WeeklyHours[] }) {
  const facts = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
    const parts = weekly.filter((hours) => hours.weekday === weekday);
    return parts.length > 0 && { name: said.t(`plans.weekday.${weekday}`), value: partsSaid(parts, said) };
  });
  return facts.some(Boolean) ? <Facts facts={facts} /> : null;
}

/** « mardi 25 décembre : fermé » */
export function exceptionSaid({ day: on, kind, part }: DayException, said: Said): string {
  const holes = { day: day(on, said.locale), hours: part ? partsSaid([part], said) : '' };
  return said.t(part ? `plans.page.${kind}-part` : `plans.page.${kind}`, holes);
}
