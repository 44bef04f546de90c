import { WordsProvider } from '@/components/forms/words-provider';
import { ShareButton } from '@/components/listings/share-button';
import { SavedForm } from '@/components/saved/saved-form';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { isOnItsWay } from '@/lib/exchanges/states';
import { wordsOf } from '@/lib/i18n/words';
import { rideLinkOf } from '@/lib/saved/ride-link';
import { paths } from '@/lib/web/paths';
import { closeRideLinkHere, renewRideLinkHere } from '../follow-actions';
import type { ExchangePart } from './part';

/** The private address of a passenger's ride, to send to somebody close, to change and to take away. */
export async function FollowPart({ t, locale, community, actor, exchange }: ExchangePart) {
  if (exchange.mode !== 'ride' || exchange.side !== 'asker' || !exchange.seat) return null;
  if (!isOnItsWay(exchange.state)) return null;
  const secret = await rideLinkOf(db(), actor, exchange.id);
  const door = { locale, community: community.slug, exchangeId: exchange.id };
  const address =
    secret && settings().appUrl.replace(/\/$/, '') + paths.followRide(locale, community.slug, secret);
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(locale, ['saved', 'exchanges', 'ground'], ['refused.', 'action.'])}
    >
      <Section id="follow" className="no-print stack" title={t('saved.follow.share')}>
        <p>{t('saved.follow.lead')}</p>
        {address && (
          <>
            <div className="field">
              <label htmlFor="follow-address">{t('saved.follow.address')}</label>
              <input className="input" id="follow-address" readOnly value={address} />
            </div>
            <p className="row">
              <ShareButton
                words={t('saved.follow.send')}
                copied={t('saved.follow.copied')}
                link={{ title: t('saved.follow.title'), url: address }}
              />
            </p>
          </>
        )}
        <div className="row">
          <SavedForm
            send={renewRideLinkHere.bind(null, door)}
            button={t(address ? 'saved.calendar.renew' : 'saved.calendar.create')}
            look="second"
            small
          />
          {address && (
            <SavedForm
              send={closeRideLinkHere.bind(null, door)}
              button={t('saved.calendar.close')}
              look="quiet"
              small
            />
          )}
        </div>
      </Section>
    </WordsProvider>
  );
}
