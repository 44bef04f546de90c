/** Letters of the clock: something is expected of somebody, soon or since a while. */
import type { Side } from '@/lib/exchanges/vocabulary';
import type { ExchangeTimer } from '@/lib/exchanges/timers';
import {
  addressed,
  answerTime,
  bothSides,
  codeOf,
  exchangeLink,
  facts,
  slipLink,
  type Draft,
  type Step,
} from './told';

type Reminded = Pick<Step, 'scene' | 'links'>;

/** Timers that act rather than remind write nothing here. */
export function reminders(timer: ExchangeTimer, step: Reminded): Draft[] {
  switch (timer) {
    case 'answer-soon':
      return [answerSoon(step)];
    case 'promise-waits':
      return bothSides.map((side) => promiseWaits(step, side));
    case 'starts-tomorrow':
      return bothSides.map((side) => startsTomorrow(step, side));
    case 'return-tomorrow':
    case 'return-today':
      return [dueBack(step, timer)];
    case 'overdue-1':
    case 'overdue-3':
      return bothSides.map((side) => overdue(step, timer, side));
    case 'problem-waits':
    case 'problem-still-waits':
      return bothSides.map((side) => problemWaits(step, side));
    case 'expire':
    case 'lapse':
    case 'complete':
    case 'let-offer-go':
    case 'finish':
      return [];
    case 'starts-soon':
      return bothSides.map((side) => startsSoon(step, side));
    case 'pick-up-waits':
      return [waits(step, 'asker', timer)];
    case 'half-waits':
      return bothSides.map((side) => waits(step, side, timer));
  }
}

/** Whoever has to say yes or no: the owner of what is asked for, the asker of what is offered. */
function answerSoon(step: Reminded): Draft {
  const at = addressed(step, step.scene.state === 'asked' ? 'owner' : 'asker');
  const { t, holes, to, url } = at;
  return {
    to,
    parts: {
      title: t('notices.remind.answer-soon.title', holes),
      paragraphs: [t('notices.remind.answer-soon.body', { by: answerTime(step, at) })],
      facts: facts(at, step.scene, 'who', 'days'),
      action: { label: t('notices.action.answer'), url },
    },
  };
}

function promiseWaits(step: Reminded, side: Side): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t('notices.remind.promise-waits.title', holes),
      paragraphs: [t(`notices.remind.promise-waits.${side}`, holes)],
      action: exchangeLink(at),
    },
  };
}

function startsTomorrow(step: Reminded, side: Side): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  const code = codeOf(at, step.scene, 'hand-over');
  const isLoan = step.scene.mode === 'lend';
  return {
    to: at.to,
    parts: {
      title: t(
        isLoan ? `notices.remind.starts-tomorrow.${side}.title` : 'notices.remind.starts-tomorrow.title',
        holes,
      ),
      paragraphs: [t(code ? 'notices.remind.starts-tomorrow.body' : 'notices.agreed.on-time')],
      facts: facts(at, step.scene, 'days', 'price', 'deposit', 'place'),
      code,
      action: exchangeLink(at),
      other: code ? slipLink(at, step) : undefined,
    },
  };
}

function startsSoon(step: Reminded, side: Side): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t('notices.remind.starts-soon.title', holes),
      paragraphs: [t('notices.remind.starts-soon.body', holes)],
      facts: facts(at, step.scene, 'who', 'days', 'price', 'place'),
      // Of a ride that began with codes: the one to show when getting in.
      code: codeOf(at, step.scene, 'boarding'),
      action: exchangeLink(at),
    },
  };
}

/** What was bought waits to be collected, or the second thing of a swap to change hands. */
function waits(step: Reminded, side: Side, timer: 'pick-up-waits' | 'half-waits'): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.remind.${timer}.title`, holes),
      paragraphs: [t(`notices.remind.${timer}.body`, holes)],
      facts: facts(at, step.scene, 'who', 'other-thing', 'price', 'place'),
      action: exchangeLink(at),
    },
  };
}

function dueBack(step: Reminded, timer: 'return-tomorrow' | 'return-today'): Draft {
  const at = addressed(step, 'asker');
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.remind.${timer}.title`, holes),
      paragraphs: [t('notices.remind.return.body', holes)],
      facts: facts(at, step.scene, 'back', 'place'),
      code: codeOf(at, step.scene, 'return'),
      action: exchangeLink(at),
    },
  };
}

function overdue(step: Reminded, timer: 'overdue-1' | 'overdue-3', side: Side): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.remind.${timer}.title`, holes),
      paragraphs: [t(`notices.remind.overdue.${side}`, holes)],
      facts: facts(at, step.scene, 'who', 'back'),
      code: codeOf(at, step.scene, 'return'),
      action: exchangeLink(at),
    },
  };
}

function problemWaits(step: Reminded, side: Side): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t('notices.remind.problem-waits.title', holes),
      paragraphs: [t('notices.remind.problem-waits.body', holes)],
      action: exchangeLink(at),
    },
  };
}
