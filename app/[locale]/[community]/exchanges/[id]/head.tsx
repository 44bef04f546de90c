import { ModePicture } from '@/components/ui/picture';
import { PhotoPicture } from '@/components/listings/photo-picture';
import { Go } from '@/components/ui/go';
import { OtherClock } from '@/components/plans/other-clock';
import { BackLink } from '@/components/ui/back-link';
import { Still } from '@/components/ui/still';
import { dayAt } from '@/lib/ground/period';
import { dateSpan, hourSpan } from '@/lib/i18n/format';
import { paths } from '@/lib/web/paths';
import { dealState, dealTitle } from '../deal-words';
import type { ExchangePart } from './part';

/** What is lent or given, between whom, and when. A change of state is read aloud. */
export function Head({ t, locale, community, exchange }: ExchangePart) {
  const { photoId } = exchange.listing;
  return (
    <Still as="header">
      <BackLink href={paths.exchanges(locale, community.slug)} words={t('exchanges.page.back')} />
      <div className="exchange-head">
        <div className="pic">
          {photoId ? (
            <PhotoPicture id={photoId} alt="" sizes="7rem" eager />
          ) : (
            <ModePicture mode={exchange.mode} />
          )}
        </div>
        <div>
          <h1>{dealTitle(t, exchange)}</h1>
          {exchange.way && (
            <p className="soft">
              {exchange.way.from} → {exchange.way.to}
            </p>
          )}
          <WayBack t={t} locale={locale} community={community} exchange={exchange} />
          {exchange.days && <p className="soft">{dateSpan(exchange.days, locale)}</p>}
          {exchange.slot && !exchange.days && (
            <>
              <p className="soft">
                {hourSpan(exchange.slot.startsAt, exchange.slot.endsAt, exchange.timeZone, locale)}
              </p>
              <OtherClock t={t} listing={exchange} community={community} />
            </>
          )}
          {exchange.otherThing && exchange.mode === 'swap' && (
            <p className="soft">
              {t('exchanges.page.in-return')} · {exchange.otherThing.title}
            </p>
          )}
          {exchange.units > 1 && (
            <p className="soft">{t('exchanges.agreement.units', { count: exchange.units })}</p>
          )}
        </div>
      </div>
      <p className="vh" role="status">
        {dealState(t, exchange)}
      </p>
    </Still>
  );
}

/** Whoever rides along looks for the way back on the same day. */
function WayBack({
  t,
  locale,
  community,
  exchange,
}: Pick<ExchangePart, 't' | 'locale' | 'community' | 'exchange'>) {
  const { way, slot, side, timeZone } = exchange;
  if (!way || !slot || side !== 'asker') return null;
  const asked = { kind: 'ride', ...way.back, day: dayAt(slot.startsAt, timeZone) };
  return (
    <p>
      <Go href={paths.search(locale, community.slug, asked)}>{t('rides.return.find')}</Go>
    </p>
  );
}
