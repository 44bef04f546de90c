import { CircleCheck, CircleSlash } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { TimelineStep } from '@/components/ui/timeline';
import { isCompleted } from '@/lib/exchanges/states';
import { listingAddress, paths } from '@/lib/web/paths';
import { dealState, saidOf } from '../deal-words';
import type { ExchangePart } from './part';
import { RefundPart } from './refund-part';
import { OtherVerbs } from './verbs';

/** The last line of a deal that is over, and where to go from there. */
export function Ended(part: ExchangePart) {
  const { t, locale, community, exchange } = part;
  const { mode, side, state, other, listing } = exchange;
  const isDone = isCompleted(state);
  const hasDays = mode === 'lend' || mode === 'rent';
  const isStillThere = exchange.openedBy === 'asker' && listing.state === 'published';
  // « Rien ne vous est plus demandé » would be wrong while there is money to give back.
  const owesMoney = side === 'owner' && exchange.refund !== null && exchange.refund.is !== 'given';
  return (
    <TimelineStep
      state="now"
      heading="h2"
      icon={isDone ? CircleCheck : CircleSlash}
      title={dealState(t, exchange)}
    >
      {!owesMoney && <p>{saidOf(t, `exchanges.next.${mode}.${side}.${state}`, { name: other.firstName })}</p>}
      <RefundPart {...part} />
      {side === 'asker' && !isDone && (
        <p className="row mt4">
          {isStillThere && hasDays && (
            <ButtonLink look="second" href={paths.ask(locale, community.slug, listingAddress(listing))}>
              {t('exchanges.page.ask-again')}
            </ButtonLink>
          )}
          <ButtonLink
            look={isStillThere && hasDays ? 'quiet' : 'second'}
            href={paths.listings(locale, community.slug)}
          >
            {t('exchanges.ask.see-others')}
          </ButtonLink>
        </p>
      )}
      <OtherVerbs {...part} />
    </TimelineStep>
  );
}
