import { timeZoneSaid } from '@/lib/ground/time-zone';
import type { Words } from '@/lib/i18n/words';

type Clock = { timeZone: string };

/** On which clock hours are said, where it is not the one on the community's walls. */
export function OtherClock({ t, listing, community }: { t: Words; listing: Clock; community: Clock }) {
  if (listing.timeZone === community.timeZone) return null;
  return <p className="soft">{t('plans.ask.zone', { zone: timeZoneSaid(listing.timeZone) })}</p>;
}
