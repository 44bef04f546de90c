import { Bell } from 'lucide-react';
import { Panel } from '@/components/ui/panel';
import { Timeline, TimelineStep } from '@/components/ui/timeline';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import { isAnswerAwaited, isFinal } from '@/lib/exchanges/states';
import { isTimer } from '@/lib/exchanges/timers';
import { day, dayTime, money } from '@/lib/i18n/format';
import { hasWords } from '@/lib/i18n/words';
import { dealState, saidOf } from '../deal-words';
import { Ended } from './ended';
import { Now } from './now';
import type { ExchangePart } from './part';
import { Reports } from './reports';
import { NextVerb, OtherVerbs } from './verbs';

type Step = ExchangePage['steps'][number];

/** The timeline: what happened, in words; what is to do now, with the one big button; what comes. */
export function Steps({ code, ...part }: ExchangePart & { code?: string }) {
  const { t, exchange } = part;
  const ended = isFinal(exchange.state);
  return (
    <Timeline label={t('exchanges.page.timeline')}>
      {toldSteps(exchange).map((step, at) => (
        <Done key={at} {...part} step={step} />
      ))}
      {!ended && (
        <TimelineStep state="now" heading="h2" title={nowWords(part)}>
          <Panel>
            <Now {...part} />
            <NextVerb {...part} code={code} />
            <Reports {...part} moment={momentToCome(exchange)} />
            <OtherVerbs {...part} />
          </Panel>
        </TimelineStep>
      )}
      {!ended &&
        comingStates(exchange).map((state) => (
          <TimelineStep
            key={state}
            state="next"
            heading="h2"
            title={t(`exchanges.page.coming.${state}`)}
            still
          />
        ))}
      {ended && <Ended {...part} />}
    </Timeline>
  );
}

/** A reminder is told as long as nothing happened after it. */
const toldSteps = ({ steps }: ExchangePage): Step[] =>
  steps.filter((step, at) => !isTimer(step.verb) || at === steps.length - 1);

function Done({ step, ...part }: ExchangePart & { step: Step }) {
  const { t, locale, community, exchange } = part;
  const moment =
    step.verb === 'hand-over'
      ? 'hand-over'
      : step.verb === 'give-back' || step.verb === 'confirm-return'
        ? 'return'
        : null;
  return (
    <TimelineStep
      state="done"
      heading="h2"
      icon={isTimer(step.verb) ? Bell : undefined}
      title={stepWords(part, step)}
      still={!moment}
      when={<time dateTime={step.at.toISOString()}>{dayTime(step.at, community.timeZone, locale)}</time>}
    >
      {step.remark && step.verb !== 'ask' && step.verb !== 'offer' && (
        <p className="said">{t('exchanges.page.remark', { text: step.remark })}</p>
      )}
      {moment && <Reports {...part} exchange={exchange} moment={moment} />}
    </TimelineStep>
  );
}

function stepWords({ t, locale, exchange }: ExchangePart, step: Step): string {
  const key =
    step.verb === 'refund' ? 'exchanges.step.refund' : `exchanges.step.${exchange.mode}.${step.verb}`;
  const holes = {
    name: step.name ?? exchange.other.firstName,
    until: step.until ? day(step.until, locale) : '',
    price: step.priceCents === null ? '' : money(step.priceCents, exchange.currency, locale),
  };
  return saidOf(t, step.isMine && hasWords(`${key}.mine`) ? `${key}.mine` : key, holes);
}

/** What there is to do, rather than where it stands: that was said just above. */
function nowWords({ t, exchange }: ExchangePart): string {
  const { mode, side, state } = exchange;
  const key = [
    `exchanges.page.now.${state}.${mode}`,
    `exchanges.page.now.${state}.${side}`,
    `exchanges.page.now.${state}`,
  ].find(hasWords);
  return key ? t(key) : dealState(t, exchange);
}

/** The moment at which the two meet next, and note how the thing is. */
function momentToCome({ mode, state }: ExchangePage): 'hand-over' | 'return' | null {
  if (mode === 'service' || mode === 'space' || mode === 'ride') return null;
  if (state === 'agreed' || state === 'ready') return 'hand-over';
  return state === 'handed-over' && comesBack(mode) ? 'return' : null;
}

const comesBack = (mode: ExchangePage['mode']): boolean => mode === 'lend' || mode === 'rent';

type Coming = 'handed-over' | 'returned' | 'both' | 'done' | 'reviewed';

function comingStates({ mode, state }: ExchangePage): Coming[] {
  if (state === 'problem') return [];
  const all = comingOf(mode);
  if (isAnswerAwaited(state)) return all;
  return state === 'agreed' || state === 'ready' || state === 'half' ? all.slice(1) : ['reviewed'];
}

function comingOf(mode: ExchangePage['mode']): Coming[] {
  switch (mode) {
    case 'lend':
    case 'rent':
      return ['handed-over', 'returned', 'reviewed'];
    case 'give':
    case 'sell':
      return ['handed-over', 'reviewed'];
    case 'swap':
      return ['both', 'reviewed'];
    case 'service':
    case 'space':
    case 'ride':
      return ['done', 'reviewed'];
  }
}
