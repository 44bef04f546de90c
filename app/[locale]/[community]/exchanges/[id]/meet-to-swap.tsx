import { CodeEntry } from '@/components/exchanges/code-entry';
import { DeedForm } from '@/components/forms/deed';
import { Notice } from '@/components/ui/notice';
import { swapItOver } from '../actions';
import { OwnCode } from './own-code';
import type { ExchangePart } from './part';

type Props = ExchangePart & { code?: string; isMain?: boolean };

/** Each thing has its code: whoever hands one over shows it, whoever receives one enters it. */
export function MeetToSwap({ code, isMain, ...part }: Props) {
  const { t, locale, community, exchange } = part;
  const isOwner = exchange.side === 'owner';
  const mine = isOwner ? 'hand-over' : 'return';
  const theirs = isOwner ? 'return' : 'hand-over';
  const things = { 'hand-over': exchange.listing.title, return: exchange.otherThing?.title ?? '' };
  const name = exchange.other.firstName;
  return (
    <div className="meet">
      <h3>{t('exchanges.page.swap.give', { title: things[mine] })}</h3>
      {exchange.codes[mine] ? (
        <OwnCode
          t={t}
          locale={locale}
          community={community.slug}
          exchange={exchange}
          moment={mine}
          isFirst={!code}
        />
      ) : (
        <p>{t('exchanges.page.swap.given', { title: things[mine] })}</p>
      )}
      <h3>{t('exchanges.page.swap.receive', { title: things[theirs] })}</h3>
      {code && <Notice look="good">{t('exchanges.page.code.scanned')}</Notice>}
      {exchange.codes[theirs] ? (
        <DeedForm
          deed={swapItOver.bind(null, community.slug)}
          fixed={{ exchangeId: exchange.id }}
          bricks={['exchanges']}
          button={t('exchanges.page.swap.enter')}
          look={isMain ? 'main' : 'second'}
          wide
        >
          <CodeEntry
            label={t('exchanges.page.code.label', { name })}
            hint={t('exchanges.page.code.hint', { name })}
            value={code}
          />
        </DeedForm>
      ) : (
        <p>{t('exchanges.page.swap.given', { title: things[theirs] })}</p>
      )}
    </div>
  );
}
