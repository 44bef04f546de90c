import { Tabs } from '@/components/ui/tabs';
import { words } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';
import type { Asked } from './read';

/** What is let by the hour and by the day is asked for by one of the two; nothing for everything else. */
export function HoursOrDays({
  here,
  asked,
  isByHour = false,
}: {
  here: Here;
  asked: Asked;
  isByHour?: boolean;
}) {
  const { locale, community } = here;
  if (!asked.page.listing.isByHourToo) return null;
  const t = words(locale);
  const path = (by?: 'hours') => paths.ask(locale, community.slug, listingAddress(asked.listing), { by });
  return (
    <Tabs
      label={t('plans.ask.by')}
      tabs={[
        { href: path(), words: t('plans.ask.by.days'), current: !isByHour },
        { href: path('hours'), words: t('plans.ask.by.hours'), current: isByHour },
      ]}
    />
  );
}
