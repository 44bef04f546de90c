/** Letters about keeping a thing for longer. */
import { day } from '@/lib/i18n/format';
import { longerPrice } from './deals';
import { addressed, exchangeLink, facts, quoteOf, type Draft, type Step } from './told';

export function longerAsked(step: Step): Draft[] {
  const { days, wishedEndsOn } = step.scene;
  if (!days || !wishedEndsOn) return [];
  const at = addressed(step, 'owner');
  const { t, holes, to, url } = at;
  const until = day(wishedEndsOn, to.locale);
  return [
    {
      to,
      parts: {
        title: t('notices.longer.asked.title', holes),
        paragraphs: [
          t('notices.longer.asked.body', { until, back: day(days.to, to.locale) }),
          ...longerPrice(step, at),
        ],
        action: { label: t('notices.action.answer'), url },
      },
    },
  ];
}

export const longerGranted = (step: Step): Draft[] => answered(step, 'granted');
export const longerRefused = (step: Step): Draft[] => answered(step, 'refused');

function answered(step: Step, what: 'granted' | 'refused'): Draft[] {
  const at = addressed(step, 'asker');
  const { t, holes } = at;
  return [
    {
      to: at.to,
      parts: {
        title: t(`notices.longer.${what}.title`, holes),
        paragraphs: [t(`notices.longer.${what}.body`, holes)],
        facts: facts(at, step.scene, 'back', 'price'),
        // What is kept with a wish that is granted is its day, in nobody's words.
        quote: what === 'refused' ? quoteOf(at, step.remark) : undefined,
        action: exchangeLink(at),
      },
    },
  ];
}
