import { FileText } from 'lucide-react';
import { db } from '@/db/client';
import { deadline } from '@/components/exchanges/deadline';
import { BlockPart } from '@/components/messages/block-part';
import { Person } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Go } from '@/components/ui/go';
import { Still } from '@/components/ui/still';
import { isAnswerAwaited, isOpen, isOut, isUnderWay } from '@/lib/exchanges/states';
import { dateSpan, money } from '@/lib/i18n/format';
import type { WordKey } from '@/lib/i18n/words';
import { listBlocked } from '@/lib/members/queries';
import { listingAddress, paths } from '@/lib/web/paths';
import { blockThem, unblockThem } from '../actions';
import { timerSaid } from '../deal-words';
import { DrivenPart } from './driven-part';
import type { ExchangePart } from './part';
import { Price, Rights, Taxes } from './price-part';

/** What was agreed, with whom, what it costs, and how to get out of it. */
export async function Aside(part: ExchangePart) {
  const { t, locale, community, exchange } = part;
  const { slug } = community;
  const { state, mode, side } = exchange;
  return (
    <aside className="sticky stack-6 page-top" aria-label={t('exchanges.page.aside')}>
      <Still className="stack-6">
        <OtherPerson {...part} />
        <TheDeal {...part} />
        <Price {...part} />
        <Rights {...part} />
        <Taxes {...part} />
        <DrivenPart {...part} />
        {isOpen(state) && (
          <section className="stack-2" aria-labelledby="cancel-rules">
            <h2 id="cancel-rules" className="ask-title">
              {t('exchanges.page.out.title')}
            </h2>
            <p className="soft">{t(wayOut(exchange))}</p>
            {exchange.next && !isAnswerAwaited(state) && (
              <p className="soft">
                {t('exchanges.page.next', {
                  what: timerSaid(t, exchange, exchange.next.timer),
                  when: deadline(exchange.next.at, community.timeZone, locale),
                })}
              </p>
            )}
          </section>
        )}
        {isUnderWay(state) && side !== 'moderator' && (
          <p className="no-print">
            <ButtonLink look="second" small icon={FileText} href={paths.agreement(locale, slug, exchange.id)}>
              {t(`exchanges.page.agreement.${mode}`)}
            </ButtonLink>
          </p>
        )}
      </Still>
      {side !== 'moderator' && <Block {...part} />}
    </aside>
  );
}

/** How to get out of it, as long as one can. */
function wayOut({ state, mode, side }: ExchangePart['exchange']): WordKey {
  if (state === 'offered')
    return side === 'owner' ? 'exchanges.page.out.offered.owner' : 'exchanges.page.out.offered.asker';
  if (isAnswerAwaited(state))
    return side === 'owner' ? 'exchanges.page.out.asked.owner' : 'exchanges.page.out.asked.asker';
  if (state === 'agreed' || state === 'ready') return `exchanges.page.out.agreed.${mode}`;
  if (state === 'half') return 'exchanges.page.out.half';
  if (isOut(state) && mode === 'rent') return 'exchanges.page.out.rented';
  return mode === 'lend' && isOut(state) ? 'exchanges.page.out.lent' : 'exchanges.page.out.talk';
}

function OtherPerson({ t, locale, community, exchange }: ExchangePart) {
  const { other, side } = exchange;
  return (
    <Person
      name={other.name}
      photo={other.photoId && paths.photo(other.photoId, 320, 'webp')}
      title={
        <p>
          <strong>
            <Go href={paths.member(locale, community.slug, other.memberId)}>{other.name}</Go>
          </strong>
        </p>
      }
    >
      <p className="soft">
        {t(
          side === 'moderator'
            ? 'exchanges.page.who.moderator'
            : `exchanges.page.who.${exchange.mode}.${side === 'asker' ? 'owner' : 'asker'}`,
        )}
      </p>
    </Person>
  );
}

function TheDeal({ t, locale, community, exchange }: ExchangePart) {
  const { listing, otherThing, days, condition, valueCents, currency } = exchange;
  return (
    <>
      <Facts
        facts={[
          {
            name: t(thingOf(exchange.mode)),
            value: (
              <Go href={paths.listing(locale, community.slug, listingAddress(listing))}>{listing.title}</Go>
            ),
          },
          otherThing && {
            name: t(exchange.mode === 'swap' ? 'exchanges.page.in-return' : 'exchanges.page.offered-thing'),
            value: (
              <Go href={paths.listing(locale, community.slug, listingAddress(otherThing))}>
                {otherThing.title}
              </Go>
            ),
          },
          days && {
            name: t(exchange.mode === 'lend' ? 'exchanges.agreement.days' : 'exchanges.agreement.when'),
            value: dateSpan(days, locale),
          },
          condition && {
            name: t('exchanges.agreement.condition'),
            value: t(`listings.page.condition.${condition}`),
          },
          valueCents !== null && {
            name: t('listings.page.value'),
            value: money(valueCents, currency, locale, true),
          },
        ]}
      />
    </>
  );
}

/** What it is about: a thing, or something that two people meet for. */
function thingOf(mode: ExchangePart['exchange']['mode']): WordKey {
  return mode === 'service' || mode === 'space' || mode === 'ride'
    ? `exchanges.agreement.thing.${mode}`
    : 'exchanges.agreement.thing';
}

async function Block({ t, community, actor, exchange }: ExchangePart) {
  const { memberId, firstName } = exchange.other;
  const blocked = exchange.isBlocked ? await listBlocked(db(), community.id, actor.memberId) : [];
  return (
    <BlockPart
      t={t}
      memberId={memberId}
      name={firstName}
      iBlocked={blocked.some((one) => one.memberId === memberId)}
      block={blockThem.bind(null, community.slug)}
      unblock={unblockThem.bind(null, community.slug)}
    />
  );
}
