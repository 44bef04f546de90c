import { Frown, Smile } from 'lucide-react';
import { CodeEntry } from '@/components/exchanges/code-entry';
import { DeedForm } from '@/components/forms/deed';
import { RadioCards } from '@/components/ui/choices';
import { Icon } from '@/components/ui/icon';
import { TextArea } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { Words } from '@/lib/i18n/words';
import { getIn, giveItBack, handItOver } from '../actions';
import { OwnCode } from './own-code';
import type { ExchangePart } from './part';

export type MeetVerb = 'hand-over' | 'give-back' | 'board';
const meetings = {
  'hand-over': { moment: 'hand-over', shownBy: 'owner', deed: handItOver },
  'give-back': { moment: 'return', shownBy: 'asker', deed: giveItBack },
  board: { moment: 'boarding', shownBy: 'asker', deed: getIn },
} as const;

type Props = ExchangePart & { verb: MeetVerb; code?: string; isMain?: boolean };

/**
 * Two ways to record that the thing changed hands, or that a passenger got in. Whoever hands it over or gets in shows a code
 * first; the other enters one.
 */
export function Meet({ verb, code, isMain, ...part }: Props) {
  const { t, locale, community, exchange } = part;
  const { moment, shownBy, deed } = meetings[verb];
  const gives = exchange.side === shownBy && !code;
  const own = (
    <OwnCode
      t={t}
      locale={locale}
      community={community.slug}
      exchange={exchange}
      moment={moment}
      isFirst={gives}
    />
  );
  const name = exchange.other.firstName;
  return (
    <div className="meet">
      {gives && own}
      {gives && <p className="or">{t('exchanges.page.or')}</p>}
      {code && <Notice look="good">{t('exchanges.page.code.scanned')}</Notice>}
      <DeedForm
        key={verb}
        deed={deed.bind(null, community.slug)}
        fixed={{ exchangeId: exchange.id }}
        bricks={['exchanges']}
        button={t(`exchanges.page.enter.${exchange.side === 'owner' ? 'owner' : 'asker'}.${moment}`, {
          name,
        })}
        look={isMain ? 'main' : 'second'}
        wide
      >
        <CodeEntry
          label={t('exchanges.page.code.label', { name })}
          hint={t('exchanges.page.code.hint', { name })}
          value={code}
        />
        {verb === 'give-back' && <Outcome t={t} />}
      </DeedForm>
      {!gives && <p className="or">{t('exchanges.page.or')}</p>}
      {!gives && own}
    </div>
  );
}

function Outcome({ t }: { t: Words }) {
  return (
    <>
      <RadioCards
        name="outcome"
        label={t('exchanges.page.outcome')}
        chosen="ok"
        options={[
          { value: 'ok', label: t('exchanges.page.outcome.ok'), picture: <Icon of={Smile} /> },
          { value: 'problem', label: t('exchanges.page.outcome.problem'), picture: <Icon of={Frown} /> },
        ]}
      />
      <div className="if-problem">
        <TextArea
          id="remark"
          name="remark"
          label={t('exchanges.page.return-remark')}
          rows={2}
          maxLength={1000}
        />
      </div>
    </>
  );
}
