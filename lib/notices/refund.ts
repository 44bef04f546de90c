/** Letters about money that was received for what did not take place. */
import { money } from '@/lib/i18n/format';
import { addressed, exchangeLink, facts, type Address, type Draft, type Step } from './told';

/** Who gives what back to whom, in a letter that says that a deal is off; nothing where nothing was received. */
export function refundSaid({ scene }: Pick<Step, 'scene'>, { t, to, side, holes }: Address): string[] {
  const { refund, currency } = scene;
  if (!refund || refund.is === 'given') return [];
  return [
    t(`notices.refund.${refund.is}.${side}`, { ...holes, amount: money(refund.cents, currency, to.locale) }),
  ];
}

/** The owner says that it was given back. */
export function refunded(step: Step): Draft[] {
  const at = addressed(step, 'asker');
  const { t, holes, to } = at;
  const { scene } = step;
  const amount = scene.refund ? money(scene.refund.cents, scene.currency, to.locale) : '';
  return [
    {
      to,
      parts: {
        title: t('notices.refunded.title', holes),
        paragraphs: [t('notices.refunded.body', { ...holes, amount })],
        facts: facts(at, scene, 'who', 'days'),
        action: exchangeLink(at),
      },
    },
  ];
}
