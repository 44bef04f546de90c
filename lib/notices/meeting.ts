/** Letters about hands meeting: the thing given over, given back, and the thanks after. */
import {
  addressed,
  bothSides,
  codeOf,
  exchangeLink,
  facts,
  quoteOf,
  type Address,
  type Draft,
  type Step,
} from './told';
import type { Side } from '@/lib/exchanges/states';

export function handedOver(step: Step): Draft[] {
  const { scene } = step;
  return bothSides.map((side) => {
    const at = addressed(step, side);
    return scene.mode === 'lend' ? lent(step, at) : given(at);
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
      facts: facts(at, scene, 'who', 'back'),
      code: codeOf(at, scene, 'return'),
      action: exchangeLink(at),
    },
  };
}

function given(at: Address): Draft {
  const { t, holes, side, url } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.handed.give.${side}.title`, holes),
      paragraphs: [t(`notices.handed.give.${side}.body`, holes)],
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
