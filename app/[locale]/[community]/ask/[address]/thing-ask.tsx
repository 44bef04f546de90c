import { Check } from 'lucide-react';
import { AskForm } from '@/components/exchanges/ask-form';
import { wholeWeeks } from '@/components/exchanges/choose-days';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { packDays } from '@/lib/exchanges/calendar';
import { isPriced } from '@/lib/exchanges/pricing';
import { thingsToGive } from '@/lib/exchanges/own-to-give';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import type { memberHere } from '@/lib/web/visit';
import { askForIt } from '../actions';
import { beginWords } from '../../begin-words';
import type { Asked } from './read';

type Props = {
  here: Awaited<ReturnType<typeof memberHere>>;
  asked: Asked;
  days: { from?: string; to?: string };
};

/** Asking for a thing: its days where it comes back, an offer or one's own thing where that is wanted, and what it costs. */
export async function ThingAsk({ here, asked: { page, listing }, days }: Props) {
  const { locale, community, actor } = here;
  const { mode, period, mostUnits, takesOffers, depositCents, tariff, id, maxDays } = page.listing;
  const t = words(locale);
  const name = page.owner.firstName;
  const kind = kindOf(mode);
  const isByDays = period === 'days';
  const { title, wanted } = listing;
  return (
    <>
      {page.waiting.isPromised && !isByDays && (
        <Notice>
          {page.waiting.count > 0
            ? t('exchanges.ask.promised', { count: page.waiting.count })
            : t('exchanges.ask.promised.first')}
        </Notice>
      )}
      {kind === 'swap' && wanted && <p>{t('exchanges.ask.form.wanted', { name, wanted })}</p>}
      <AskForm
        ask={askForIt.bind(null, community.slug)}
        then={paths.exchanges(locale, community.slug)}
        listing={{ id, maxDays, units: mostUnits }}
        name={name}
        calendar={isByDays ? { days: packDays(wholeWeeks(page.calendar)), today: page.today, ...days } : null}
        note={t(`exchanges.ask.note.${kind}`, { name, title })}
        noteHint={t(`exchanges.ask.form.note.hint${hintOf[kind]}`)}
        price={{ tariff, depositCents, isByDays, currency: community.currency, isFirm: !takesOffers }}
        takesOffers={takesOffers && kind === 'sell'}
        begin={page.askedToBeginUntil && { ...beginWords(t, name), until: page.askedToBeginUntil }}
        swap={
          kind === 'swap'
            ? {
                things: await thingsToGive(db(), actor),
                post: paths.newListing(locale, community.slug),
              }
            : null
        }
        now={new Date()}
        timeZone={community.timeZone}
        button={locale === 'fr' ? listing.type.verbFr : listing.type.verbEn}
      >
        <Promises t={t} kind={kind} hasDeposit={depositCents !== null && depositCents > 0} />
        {isWithdrawable(page.listing) && <p className="soft">{t('exchanges.ask.withdrawal', { name })}</p>}
      </AskForm>
    </>
  );
}

type Kind = 'give' | 'lend' | 'rent' | 'sell' | 'swap';
const kindOf = (mode: string): Kind =>
  mode === 'give' || mode === 'rent' || mode === 'sell' || mode === 'swap' ? mode : 'lend';
const hintOf = { give: '-give', lend: '', rent: '', sell: '-sell', swap: '-swap' } as const;

/** What a professional sells or lets at a distance can be given up (Code de la consommation, L221-18 and L221-28). */
const isWithdrawable = ({ ownerStatus, tariff, isDatedLeisure }: Asked['page']['listing']): boolean =>
  ownerStatus === 'business' && !isDatedLeisure && isPriced(tariff);

function Promises({ t, kind, hasDeposit }: { t: Words; kind: Kind; hasDeposit: boolean }) {
  return (
    <section aria-labelledby="promise">
      <h2 id="promise" className="ask-title">
        {t('listings.page.promise')}
      </h2>
      <ul className="promise">
        {([1, 2, 3] as const).map((n) => (
          <li key={n}>
            <Icon of={Check} />
            {kind === 'rent' && n === 1 && !hasDeposit
              ? t('listings.page.promise.rent.no-deposit')
              : t(`listings.page.promise.${kind}.${n}`)}
          </li>
        ))}
      </ul>
      <p className="soft mt4">{t(`exchanges.page.out.agreed.${kind}`)}</p>
    </section>
  );
}
