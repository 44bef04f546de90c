import { db } from '@/db/client';
import { DeedForm } from '@/components/forms/deed';
import { Person } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import { isAnswerAwaited, isFinal } from '@/lib/exchanges/states';
import { waitingList, type WaitingPerson } from '@/lib/exchanges/waiting-list';
import { dayTime } from '@/lib/i18n/format';
import { paths } from '@/lib/web/paths';
import { agreeToExchange, undoThePromise } from '../actions';
import { dealState, verbWords } from '../deal-words';
import type { ExchangePart } from './part';

/** Who would like a gift, in the order of asking: the owner promises it to one of them, and may take that back. */
export async function WaitingList(part: ExchangePart) {
  const { t, actor, exchange } = part;
  if (isFinal(exchange.state)) return null;
  const people = await waitingList(db(), actor, exchange.listing.id);
  if (people.length < 2) return null;
  const isPromised = people.some(({ state }) => !isAnswerAwaited(state));
  return (
    <section aria-labelledby="waiting" className="stack no-print">
      <h2 id="waiting">{t('exchanges.page.list', { count: people.length })}</h2>
      <p className="soft">{t(isPromised ? 'exchanges.page.list.promised' : 'exchanges.page.list.hint')}</p>
      <ol className="waiting">
        {people.map((person) => (
          <Waiting key={person.exchangeId} {...part} person={person} isPromised={isPromised} />
        ))}
      </ol>
    </section>
  );
}

function Waiting({
  t,
  locale,
  community,
  exchange,
  person,
  isPromised,
}: ExchangePart & { person: WaitingPerson; isPromised: boolean }) {
  const { slug, timeZone } = community;
  const { firstName } = person;
  const isHere = person.exchangeId === exchange.id;
  return (
    <li className="stack-2">
      <Person
        name={person.name}
        size="s"
        photo={person.photoId && paths.photo(person.photoId, 320, 'webp')}
        title={
          <p>
            {isHere ? (
              <strong>{person.name}</strong>
            ) : (
              <Go href={paths.exchange(locale, slug, person.exchangeId)}>{person.name}</Go>
            )}{' '}
            {!isAnswerAwaited(person.state) && (
              <Badge look="good">{dealState(t, { mode: 'give', state: person.state })}</Badge>
            )}
          </p>
        }
      >
        <p className="soft">
          {t('exchanges.page.list.who', {
            place: person.communeName,
            when: dayTime(person.askedAt, timeZone, locale),
          })}
        </p>
      </Person>
      {person.note && <p className="said">{t('exchanges.page.remark', { text: person.note })}</p>}
      {!isHere && isAnswerAwaited(person.state) && !isPromised && (
        <DeedForm
          deed={agreeToExchange.bind(null, slug)}
          fixed={{ exchangeId: person.exchangeId }}
          bricks={['exchanges']}
          look="second"
          button={verbWords(t, 'give', 'agree', { name: firstName })}
        />
      )}
      {!isHere && person.state === 'agreed' && (
        <DeedForm
          deed={undoThePromise.bind(null, slug)}
          fixed={{ exchangeId: person.exchangeId }}
          bricks={['exchanges']}
          look="second"
          button={verbWords(t, 'give', 'undo-promise', { name: firstName })}
        />
      )}
    </li>
  );
}
