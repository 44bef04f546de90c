import { MapPin } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Timeline, TimelineStep } from '@/components/ui/timeline';
import type { Community } from '@/lib/communities/queries';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import { isFinal } from '@/lib/exchanges/states';
import type { Locale } from '@/lib/ground/locale';
import { day, dayTime } from '@/lib/i18n/format';
import { hasWords, type Words } from '@/lib/i18n/words';
import { Reports } from './reports';
import { NextVerb, OtherVerbs } from './verbs';

export type ExchangePart = { t: Words; locale: Locale; community: Community; exchange: ExchangePage; now: Date };

/** The timeline: what happened, in words; what is to do now, with the one big button; what comes. */
export function Steps({ code, ...part }: ExchangePart & { code?: string }) {
  const { t, locale, community, exchange } = part;
  const ended = isFinal(exchange.state);
  return (
    <Timeline label={t('exchanges.page.timeline')}>
      {exchange.steps.map((step, at) => (
        <TimelineStep
          key={at}
          state="done"
          heading="h2"
          title={stepWords(t, exchange, step)}
          when={<time dateTime={step.at.toISOString()}>{dayTime(step.at, community.timeZone, locale)}</time>}
        >
          {step.remark && <p className="said">{t('exchanges.page.remark', { text: step.remark })}</p>}
          <Reports {...part} moment={step.verb === 'hand-over' ? 'hand-over' : step.verb === 'give-back' || step.verb === 'confirm-return' ? 'return' : null} />
        </TimelineStep>
      ))}
      {!ended && (
        <TimelineStep state="now" heading="h2" title={t(`exchanges.state.${exchange.mode}.${exchange.state}` as Parameters<Words>[0])}>
          <Panel>
            <Now {...part} />
            <NextVerb {...part} code={code} />
            <OtherVerbs {...part} />
          </Panel>
        </TimelineStep>
      )}
      {!ended && comingStates(exchange).map((state) => <TimelineStep key={state} state="next" heading="h2" title={t(`exchanges.page.coming.${state}`)} />)}
    </Timeline>
  );
}

function stepWords(t: Words, exchange: ExchangePage, step: ExchangePage['steps'][number]): string {
  const key = `exchanges.step.${exchange.mode}.${step.verb}${step.isMine ? '.mine' : ''}`;
  const other = `exchanges.step.${exchange.mode}.${step.verb}`;
  const name = step.name ?? exchange.other.firstName;
  return t(hasWords(key) ? key : hasWords(other) ? other : 'exchanges.page.step', { name });
}

function Now({ t, locale, community, exchange }: ExchangePart) {
  const next = `exchanges.next.${exchange.mode}.${exchange.side}.${exchange.state}`;
  return (
    <div className="stack-2">
      {hasWords(next) && <p>{t(next, { name: exchange.other.firstName })}</p>}
      {exchange.daysOverdue > 0 && <Notice look="warn">{t('exchanges.page.overdue', { count: exchange.daysOverdue })}</Notice>}
      {exchange.answerBy && exchange.state === 'asked' && (
        <p className="soft">{t('exchanges.page.answer-by', { when: dayTime(exchange.answerBy, community.timeZone, locale) })}</p>
      )}
      {exchange.waiting && <p>{t('exchanges.page.waiting', { position: exchange.waiting.position, count: exchange.waiting.count })}</p>}
      {exchange.wishedEndsOn && <Notice>{t(exchange.side === 'owner' ? 'exchanges.page.wish.owner' : 'exchanges.page.wish.asker', { name: exchange.other.firstName, day: day(exchange.wishedEndsOn, locale) })}</Notice>}
      {exchange.problem && <Notice look="warn">{t(exchange.problem.byMe ? 'exchanges.page.problem.mine' : 'exchanges.page.problem.theirs', { name: exchange.other.firstName, text: exchange.problem.remark })}</Notice>}
      {exchange.meeting && <Meeting t={t} meeting={exchange.meeting} />}
    </div>
  );
}

function Meeting({ t, meeting }: { t: Words; meeting: NonNullable<ExchangePage['meeting']> }) {
  const { place, point } = meeting;
  if (!place && !point) return null;
  return (
    <p className="icon-line">
      <Icon of={MapPin} />
      <span>
        {place && <strong>{place} </strong>}
        {point && <a href={`geo:${point.lat},${point.lng}`}>{t('exchanges.page.open-map')}</a>} <small className="soft">{t('exchanges.page.place-why')}</small>
      </span>
    </p>
  );
}

type Coming = 'handed-over' | 'returned' | 'reviewed';

function comingStates({ mode, state }: ExchangePage): Coming[] {
  const all: Coming[] = mode === 'lend' ? ['handed-over', 'returned', 'reviewed'] : ['handed-over', 'reviewed'];
  if (state === 'asked') return all;
  if (state === 'agreed') return all.slice(1);
  return state === 'handed-over' && mode === 'lend' ? ['reviewed'] : state === 'problem' ? [] : ['reviewed'];
}
