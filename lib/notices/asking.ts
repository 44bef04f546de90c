/** Letters about a request: made, answered, or never answered. */
import { dayTime } from '@/lib/i18n/format';
import { hasWords } from '@/lib/i18n/words';
import {
  addressed,
  answerTime,
  codeOf,
  exchangeLink,
  facts,
  quoteOf,
  slipLink,
  taxesSaid,
  bothSides,
  type Address,
  type Draft,
  type Step,
} from './told';
import type { Scene } from './scene';

/** The owner learns of it; whoever waits in a line for a gift learns of their place. */
export function asked(step: Step): Draft[] {
  return [request(step), ...(step.queue && step.queue.count > 1 ? [place(step, step.queue)] : [])];
}

function request(step: Step): Draft {
  const { scene, remark, queue } = step;
  const at = addressed(step, 'owner');
  const { t, holes } = at;
  const others = queue ? queue.count - 1 : 0;
  return {
    to: at.to,
    parts: {
      title: t(`notices.asked.${scene.mode}.title`, holes),
      paragraphs: [
        t('notices.asked.body', { by: answerTime(step, at) }),
        ...(others > 0 ? [t('notices.asked.others', { count: others })] : []),
      ],
      facts: facts(
        at,
        scene,
        'who',
        'thing',
        'other-thing',
        'units',
        'days',
        'price',
        'deposit',
        'answer-by',
      ),
      quote: quoteOf(at, remark),
      action: { label: t('notices.action.answer'), url: at.url },
    },
  };
}

function place(step: Step, queue: { position: number; count: number }): Draft {
  const at = addressed(step, 'asker');
  return {
    to: at.to,
    parts: {
      title: at.t('notices.queued.title', at.holes),
      paragraphs: [at.t('notices.queued.body', { ...at.holes, ...queue })],
      action: { label: at.t('notices.action.request'), url: at.url },
    },
  };
}

/** Both read it, with the code that each will show where something changes hands. */
export function agreed(step: Step): Draft[] {
  const { scene, remark } = step;
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes } = at;
    const meet = scene.meetingPlace.trim() === '' ? 'agreed.meet-where' : 'agreed.meet';
    const moment = scene.mode === 'swap' && side === 'asker' ? 'return' : 'hand-over';
    const code = codeOf(at, scene, moment);
    const how = scene.mode === 'swap' ? 'agreed.code.swap' : 'agreed.code';
    return {
      to: at.to,
      parts: {
        title: t(`notices.agreed.${scene.mode}.${side}.title`, holes),
        paragraphs: [
          t(scene.slot ? 'notices.agreed.on-time' : `notices.${meet}`),
          ...(code ? [t(`notices.${how}`, holes)] : []),
          ...(scene.priceCents ? [t('notices.by-hand')] : []),
          ...(scene.priceCents && side === 'owner' ? [taxesSaid(step, at)] : []),
          ...wishToBegin(scene, at),
        ],
        facts: facts(at, scene, 'who', 'other-thing', 'units', 'days', 'price', 'deposit', 'place'),
        quote: side !== step.by ? quoteOf(at, remark) : undefined,
        code,
        action: exchangeLink(at),
        other: code ? slipLink(at, step) : undefined,
      },
    };
  });
}

/** What a consumer asked for expressly stands in the confirmation that both keep (Code de la consommation, L221-13). */
function wishToBegin({ askedToBegin, community }: Scene, { t, to }: Address): string[] {
  if (!askedToBegin) return [];
  const key = `exchanges.begin.wording.${askedToBegin.wording}`;
  const wording = hasWords(key) ? t(key) : '';
  const when = dayTime(askedToBegin.at, community.timeZone, to.locale);
  return [t('notices.asked-to-begin', { when, wording })];
}

export function declined(step: Step): Draft[] {
  return [toAsker(step, 'declined')];
}

export function passedOver(step: Step): Draft[] {
  return [toAsker({ ...step, remark: '' }, 'passed-over')];
}

function toAsker(step: Step, what: 'declined' | 'passed-over'): Draft {
  const at = addressed(step, 'asker');
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.${what}.title`, holes),
      paragraphs: [t(`notices.${what}.body`, holes)],
      facts: facts(at, step.scene, 'days'),
      quote: quoteOf(at, step.remark),
      action: {
        label: t('notices.action.search'),
        url: step.links.home(at.to.locale, step.scene.community.slug),
      },
      other: exchangeLink(at),
    },
  };
}

export function expired(step: Step): Draft[] {
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes } = at;
    return {
      to: at.to,
      parts: {
        title: t(`notices.expired.${side}.title`, holes),
        paragraphs: [t(`notices.expired.${side}.body`, holes)],
        facts: facts(at, step.scene, 'days'),
        action: exchangeLink(at),
      },
    };
  });
}
