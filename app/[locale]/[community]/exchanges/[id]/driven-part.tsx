import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { drivenInMonth, mostTripsADay } from '@/lib/exchanges/driven';
import { money } from '@/lib/i18n/format';
import type { ExchangePart } from './part';

const rules = 'https://www.service-public.fr/particuliers/recherche?keyword=covoiturage';

/** What a driver's passengers share this month, and a word where it looks like a business. */
export async function DrivenPart({ t, locale, community, exchange, now }: ExchangePart) {
  const { mode, side, price, currency, owner, timeZone } = exchange;
  if (mode !== 'ride' || side !== 'owner' || !price.cents) return null;
  const { cents, trips, mostInADay } = await drivenInMonth(db(), community.id, owner.memberId, {
    now,
    timeZone,
  });
  if (trips === 0) return null;
  const said = t('exchanges.page.driven', { price: money(cents, currency, locale), count: trips });
  if (mostInADay <= mostTripsADay) return <p className="soft">{said}</p>;
  return (
    <Notice look="warn">
      {said} {t('exchanges.page.driven.much', { count: mostInADay })}{' '}
      <a href={rules} target="_blank" rel="noopener noreferrer">
        {t('exchanges.page.driven.link')}
      </a>
    </Notice>
  );
}
