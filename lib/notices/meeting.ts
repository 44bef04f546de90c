/** Letters about hands meeting: the thing given over, given back, and the thanks after. */
import {
  addressed,
  bothSides,
  codeOf,
  exchangeLink,
  facts,
  othersThan,
  quoteOf,
  type Address,
  type Draft,
  type Step,
} from './told';
import type { Side } from '@/lib/exchanges/vocabulary';

export function handedOver(step: Step): Draft[] {
  const { scene } = step;
  return bothSides.map((side) => {
    const at = addressed(step, side);
    if (scene.mode === 'swap') return half(step, at);
    return scene.mode === 'lend' || scene.mode === 'rent'
      ? lent(step, at)
      : given(at, scene.mode === 'sell' ? 'sell' : 'give');
  });
}

/** Of the two things of a swap one has changed hands, and the other is to follow. */
function half({ scene }: Step, at: Address): Draft {
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t('notices.half.title', holes),
      paragraphs: [t('notices.half.body', holes)],
      facts: facts(at, scene, 'who', 'other-thing'),
      action: exchangeLink(at),
    },
  };
}

/** Each has the other's thing. */
export function swapped(step: Step): Draft[] {
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes, url } = at;
    return {
      to: at.to,
      parts: {
        title: t('notices.swapped.title', holes),
        paragraphs: [t('notices.swapped.body', holes)],
        action: { label: t('notices.action.all-good'), url },
      },
    };
  });
}

/** The hour is over: of a service, a space or a ride. */
export function done(step: Step): Draft[] {
  return othersThan(step.by).map((side) => {
    const at = addressed(step, side);
    const { t, holes, url } = at;
    return {
      to: at.to,
      parts: {
        title: t('notices.done.title', holes),
        paragraphs: [t('notices.done.body', holes)],
        facts: facts(at, step.scene, 'who', 'days', 'price'),
        action: { label: t('notices.action.all-good'), url },
      },
    };
  });
}

function lent({ scene }: Step, at: Address): Draft {
  const { t, holes, side } = at;
  const longer = side === 'asker' ? [t('notices.handed.lend.longer')] : [];
  return {
    to: at.to,
    parts: {
      title: t(`notices.handed.lend.${side}.title`, holes),
      paragraphs: [t('notices.handed.lend.body', holes), ...longer],
      facts: facts(at, scene, 'who', 'back', 'deposit'),
      code: codeOf(at, scene, 'return'),
      action: exchangeLink(at),
    },
  };
}

function given(at: Address, how: 'give' | 'sell'): Draft {
  const { t, holes, side, url } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.handed.${how}.${side}.title`, holes),
      paragraphs: [t(`notices.handed.${how}.${side}.body`, holes)],
      action: side === 'asker' ? { label: t('notices.action.all-good'), url } : exchangeLink(at),
    },
  };
}

export function returned(step: Step): Draft[] {
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes, url } = at;
    return {
      to: at.to,
      parts: {
        title: t(`notices.returned.${side}.title`, holes),
        paragraphs: [t(`notices.returned.${side}.body`, holes)],
        quote: step.by && step.by !== side ? quoteOf(at, step.remark) : undefined,
        action: side === 'owner' ? { label: t('notices.action.all-good'), url } : exchangeLink(at),
      },
    };
  });
}

/** Invites both to say how it went. */
export const completed = (step: Step): Draft[] => bothSides.map((side) => thanks(step, side));

function thanks(step: Step, side: Side): Draft {
  const { t, holes, to, url } = addressed(step, side);
  return {
    to,
    parts: {
      title: t('notices.completed.title', holes),
      paragraphs: [t('notices.completed.body', holes), t('notices.completed.hidden')],
      action: { label: t('notices.action.review'), url },
    },
  };
}
