import { KeyRound } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { helpedOften } from '@/lib/exchanges/helped-often';
import { wayIn } from '@/lib/exchanges/way-in';
import type { ExchangePart } from './part';

/** How to get in and what was accepted, for the two alone; and a word where helping has become a habit. */
export async function WayIn({ t, actor, exchange, now }: ExchangePart) {
  const { owner, asker, mode, price } = exchange;
  if (mode !== 'space' && mode !== 'service') return null;
  const way = await wayIn(db(), actor, exchange.id);
  const pair = { ownerId: owner.memberId, askerId: asker.memberId };
  const isHelp = mode === 'service' && price.cents === null;
  const often = isHelp ? await helpedOften(db(), actor.communityId, pair, now) : null;
  if (!way) return null;
  return (
    <>
      {often !== null && (
        <Notice>
          {t('plans.page.often', { count: often })}{' '}
          <a href="https://www.cesu.urssaf.fr" target="_blank" rel="noopener noreferrer">
            {t('plans.page.often.link')}
          </a>
        </Notice>
      )}
      {way.keys !== '' && (
        <Section id="keys" className="stack-2" title={t('plans.post.terms.keys')}>
          <p className="icon-line">
            <Icon of={KeyRound} />
            <span className="prewrap">{way.keys}</span>
          </p>
        </Section>
      )}
      {(way.rules !== '' || way.persons !== null || way.purpose !== '') && (
        <Section id="agreed" className="stack-2" title={t('plans.page.agreed')}>
          {way.purpose !== '' && <p className="prewrap">{t('plans.page.purpose', { text: way.purpose })}</p>}
          {way.persons !== null && <p>{t('plans.page.persons', { count: way.persons })}</p>}
          {way.rules !== '' && <p className="prewrap">{way.rules}</p>}
        </Section>
      )}
    </>
  );
}
