import type { Words } from '@/lib/i18n/words';

/** « 3 », or « Il en reste 1 sur 3 » once some are promised or gone. */
export const unitsSaid = (t: Words, { units, unitsLeft }: { units: number; unitsLeft: number }): string =>
  unitsLeft < units ? t('listings.page.units.left', { count: unitsLeft, units }) : String(units);
