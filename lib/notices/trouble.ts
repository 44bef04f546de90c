/** Letters about a problem, from its report to its end. */
import { words } from '@/lib/i18n/words';
import { refundSaid } from './refund';
import type { Reader } from './scene';
import { addressed, exchangeLink, othersThan, quoteOf, type Draft, type Step } from './told';

export function reported(step: Step): Draft[] {
  return othersThan(step.by).map((side) => {
    const at = addressed(step, side);
    const { t, holes } = at;
    return {
      to: at.to,
      parts: {
        title: t('notices.problem.title', holes),
        paragraphs: [t('notices.problem.body')],
        quote: quoteOf(at, step.remark),
        action: exchangeLink(at),
      },
    };
  });
}

/** Those who may help to settle it. What was said of the other person stays on the page of the exchange. */
export function reportedToModeration({ scene, by, links }: Step, moderators: readonly Reader[]): Draft[] {
  const name = scene[by ?? 'owner'].name;
  const other = scene[by === 'asker' ? 'owner' : 'asker'].name;
  return moderators.map((to) => {
    const t = words(to.locale);
    const url = links.exchange(to.locale, scene.community.slug, scene.exchangeId);
    return {
      to,
      parts: {
        title: t('notices.problem.moderator.title', { title: scene.title }),
        paragraphs: [t('notices.problem.moderator.body', { name, other })],
        action: { label: t('notices.action.exchange'), url },
      },
    };
  });
}

/** To them again, when nobody has settled it since. */
export function unsettled(
  { scene, links }: Pick<Step, 'scene' | 'links'>,
  moderators: readonly Reader[],
): Draft[] {
  const [name, other] = [scene.owner.name, scene.asker.name];
  return moderators.map((to) => {
    const t = words(to.locale);
    const url = links.exchange(to.locale, scene.community.slug, scene.exchangeId);
    return {
      to,
      parts: {
        title: t('notices.remind.problem-waits.title', { title: scene.title }),
        paragraphs: [t('notices.remind.problem-waits.moderator', { name, other })],
        action: { label: t('notices.action.exchange'), url },
      },
    };
  });
}

export const resumed = (step: Step): Draft[] => settled(step, 'resume');
export const dropped = (step: Step): Draft[] => settled(step, 'drop');

function settled(step: Step, what: 'resume' | 'drop'): Draft[] {
  return othersThan(step.by).map((side) => {
    const at = addressed(step, side);
    const { t, holes } = at;
    return {
      to: at.to,
      parts: {
        title: t(`notices.settled.${what}.title`, holes),
        paragraphs: [t(`notices.settled.${what}.body`, holes), ...refundSaid(step, at)],
        quote: step.by ? quoteOf(at, step.remark) : undefined,
        action: exchangeLink(at),
      },
    };
  });
}
