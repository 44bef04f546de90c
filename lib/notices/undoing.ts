/** Letters about what will not take place after all. */
import {
  addressed,
  bothSides,
  exchangeLink,
  facts,
  othersThan,
  quoteOf,
  type Draft,
  type Step,
} from './told';
import type { Side } from '@/lib/exchanges/vocabulary';

type Undoing = 'withdrawn' | 'cancelled' | 'undone' | 'lapsed';

export const withdrawn = (step: Step): Draft[] => [written(step, 'owner', 'withdrawn')];
export const undone = (step: Step): Draft[] => [written(step, 'asker', 'undone')];
export const cancelled = (step: Step): Draft[] =>
  othersThan(step.by).map((side) => written(step, side, 'cancelled'));
export const lapsed = (step: Step): Draft[] => bothSides.map((side) => written(step, side, 'lapsed'));

function written(step: Step, side: Side, what: Undoing): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.${what}.title`, holes),
      paragraphs: [t(`notices.${what}.body`, holes)],
      facts: facts(at, step.scene, 'who', 'days'),
      quote: quoteOf(at, step.remark),
      action: exchangeLink(at),
    },
  };
}
