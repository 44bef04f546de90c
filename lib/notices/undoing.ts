/** Letters about what will not take place after all. */
import { refundSaid } from './refund';
import {
  addressed,
  againSaid,
  bothSides,
  exchangeLink,
  facts,
  othersThan,
  quoteOf,
  type Draft,
  type Step,
} from './told';
import { traits, type Mode, type Side } from '@/lib/exchanges/vocabulary';
import type { WordKey } from '@/lib/i18n/words';

type Undoing = 'withdrawn' | 'cancelled' | 'undone' | 'lapsed';

export const withdrawn = (step: Step): Draft[] => [written(step, 'owner', 'withdrawn')];
export const undone = (step: Step): Draft[] => [written(step, 'asker', 'undone')];
export const cancelled = (step: Step): Draft[] => [
  ...othersThan(step.by).map((side) => written(step, side, 'cancelled')),
  ...lookedForAgain(step),
];
export const lapsed = (step: Step): Draft[] => bothSides.map((side) => written(step, side, 'lapsed'));

function written(step: Step, side: Side, what: Undoing): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.${what}.title`, holes),
      paragraphs: [
        t(bodyOf(what, step.scene.mode), holes),
        ...refundSaid(step, at),
        ...againSaid(step.scene, at),
      ],
      facts: facts(at, step.scene, 'who', 'days'),
      quote: quoteOf(at, step.remark),
      action: exchangeLink(at),
    },
  };
}

/** Codes are spoken of where there were some. */
function bodyOf(what: Undoing, mode: Mode): WordKey {
  const hadCodes = traits[mode].moments.length > 0;
  return what === 'cancelled' && !hadCodes ? 'notices.cancelled.body.meeting' : `notices.${what}.body`;
}

/** To whoever looks for something and ended it themselves: nobody else writes to them about it. */
export function lookedForAgain(step: Step): Draft[] {
  if (step.by !== 'asker' || !step.scene.isLookedForAgain) return [];
  const at = addressed(step, 'asker');
  const { t, holes } = at;
  return [
    {
      to: at.to,
      parts: {
        title: t('notices.looked-for-again.title', holes),
        paragraphs: againSaid(step.scene, at),
        facts: [],
        action: exchangeLink(at),
      },
    },
  ];
}
