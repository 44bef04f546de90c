import { MapPin } from 'lucide-react';
import { deadline } from '@/components/exchanges/deadline';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { Line } from '@/lib/exchanges/pricing';
import { isAnswerAwaited } from '@/lib/exchanges/states';
import { dayAt, lengthInDays } from '@/lib/ground/period';
import { day, money } from '@/lib/i18n/format';
import { hasWords, type WordKey, type Words } from '@/lib/i18n/words';
import { saidOf } from '../deal-words';
import type { ExchangePart } from './part';

/** What happens now, in a sentence, with what has to be known for it. */
export function Now({ t, locale, community, exchange, now }: ExchangePart) {
  const { side, state, other, waiting, problem, wishedEndsOn } = exchange;
  const name = other.firstName;
  const amount = (cents: number) => money(cents, exchange.currency, locale);
  return (
    <div className="stack-2">
      <p>{shortageSaid(t, exchange) ?? nextSaid(t, exchange)}</p>
      {exchange.daysOverdue > 0 && (
        <Notice look="warn">
          {t(`exchanges.page.overdue.${side}`, { name, count: exchange.daysOverdue })}
        </Notice>
      )}
      {exchange.answerBy && isAnswerAwaited(state) && (
        <p className="soft">
          {t(side === answering(state) ? 'exchanges.page.answer-by' : 'exchanges.page.answered-by', {
            when: deadline(exchange.answerBy, community.timeZone, locale),
          })}
        </p>
      )}
      {waiting && side === 'asker' && (
        <p>{t('exchanges.page.waiting', { position: waiting.position, count: waiting.count })}</p>
      )}
      {wishedEndsOn && state !== 'problem' && (
        <Notice>
          {t(side === 'asker' ? 'exchanges.page.wish.asker' : 'exchanges.page.wish.owner', {
            name,
            day: day(
              wishedEndsOn,
              locale,
              !wishedEndsOn.startsWith(dayAt(now, exchange.timeZone).slice(0, 4)),
            ),
          })}{' '}
          {isBeyond(exchange) && t('exchanges.page.wish.beyond', { count: exchange.listing.maxDays ?? 0 })}{' '}
          {exchange.wishedPriceLines &&
            t('exchanges.page.wish.price', {
              price: amount(sum(exchange.wishedPriceLines)),
              before: amount(exchange.price.cents ?? 0),
            })}
        </Notice>
      )}
      {problem && (
        <Notice look="warn">
          {t(problem.byMe ? 'exchanges.page.problem.mine' : 'exchanges.page.problem.theirs', {
            name,
            text: problem.remark,
          })}
        </Notice>
      )}
      {exchange.meeting && <Meeting t={t} meeting={exchange.meeting} why={whyShown(exchange)} />}
    </div>
  );
}

/** A fixed price leaves nothing to name, and a rental without a deposit none to take or to give back. */
function nextSaid(t: Words, { mode, side, state, verbs, depositCents, other }: ExchangePage): string {
  const key = `exchanges.next.${mode}.${side}.${state}`;
  const isFixed = mode === 'sell' && side === 'owner' && state === 'asked' && !verbs.includes('counter');
  const wanted = isFixed ? `${key}.fixed` : depositCents ? key : `${key}.no-deposit`;
  return saidOf(t, hasWords(wanted) ? wanted : key, { name: other.firstName });
}

/** Why a request waits although somebody could answer it: others have what it asks for. */
function shortageSaid(t: Words, { shortage, side, other }: ExchangePage): string | null {
  if (!shortage || side === 'moderator') return null;
  const { left, wanted } = shortage;
  const name = other.firstName;
  return left === 0
    ? t(`exchanges.page.promised.${side}`, { name })
    : t(`exchanges.page.short.${side}`, { count: left, wanted, name });
}

/** Whose place it is: of whoever lists the thing, or of whoever looks for it. */
function whyShown({ side, openedBy }: ExchangePage): WordKey {
  if (side !== openedBy) return 'exchanges.page.place-why.owner';
  return openedBy === 'owner' ? 'exchanges.page.place-why.offer' : 'exchanges.page.place-why';
}

/** Who has to say yes or no. */
const answering = (state: ExchangePage['state']): 'owner' | 'asker' =>
  state === 'asked' ? 'owner' : 'asker';

/** Longer in all than the listing says: for the owner to weigh, and for the asker to know. */
const isBeyond = ({ days, wishedEndsOn, listing }: ExchangePage): boolean =>
  days !== null &&
  wishedEndsOn !== null &&
  listing.maxDays !== null &&
  lengthInDays({ from: days.from, to: wishedEndsOn }) > listing.maxDays;

const sum = (lines: readonly Line[]): number => lines.reduce((all, { totalCents }) => all + totalCents, 0);

function Meeting({
  t,
  meeting,
  why,
}: {
  t: Words;
  meeting: NonNullable<ExchangePage['meeting']>;
  why: WordKey;
}) {
  const { place, point } = meeting;
  if (!place && !point) return null;
  const map =
    point &&
    `https://www.openstreetmap.org/?mlat=${point.lat}&mlon=${point.lng}#map=17/${point.lat}/${point.lng}`;
  return (
    <p className="icon-line">
      <Icon of={MapPin} />
      <span>
        {place && <strong>{place} </strong>}
        {map && (
          <a href={map} target="_blank" rel="noopener noreferrer">
            {t('exchanges.page.open-map')}
          </a>
        )}{' '}
        <span className="soft">{t(why)}</span>
      </span>
    </p>
  );
}
