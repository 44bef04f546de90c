/** Letters about prices, about answers to requests, and about what is given up or did not take place. */
import type { Side } from '@/lib/exchanges/vocabulary';
import { day, dayTime, money } from '@/lib/i18n/format';
import { refundSaid } from './refund';
import {
  addressed,
  againSaid,
  answerTime,
  bothSides,
  exchangeLink,
  facts,
  othersThan,
  quoteOf,
  taxesSaid,
  type Address,
  type Draft,
  type Step,
} from './told';
import { lookedForAgain } from './undoing';

type Kind =
  | 'offered'
  | 'turned-down'
  | 'taken-back'
  | 'let-go'
  | 'answered'
  | 'countered'
  | 'countered-back'
  | 'ready'
  | 'no-show';

/** Somebody has what is looked for. */
export const offered = (step: Step): Draft[] => [
  plain(step, 'asker', 'offered', 'who', 'thing', 'other-thing', 'days', 'price', 'answer-by'),
];
export const turnedDown = (step: Step): Draft[] => [plain(step, 'owner', 'turned-down', 'days')];
export const takenBack = (step: Step): Draft[] => [plain(step, 'asker', 'taken-back', 'days')];

/** Nobody answered in time, or another offer was taken; what the clock noted is not a word of anybody's. */
export function letGo(step: Step): Draft[] {
  const silent = { ...step, remark: '' };
  if (step.remark === 'answered-by-another') return [plain(silent, 'owner', 'answered', 'days')];
  return bothSides.map((side) => plain(silent, side, 'let-go', 'who', 'days'));
}

export const countered = (step: Step): Draft[] => [
  plain(step, 'asker', 'countered', 'who', 'price', 'answer-by'),
];
export const counteredBack = (step: Step): Draft[] => [
  plain(step, 'owner', 'countered-back', 'who', 'price', 'answer-by'),
];
export const ready = (step: Step): Draft[] => [plain(step, 'asker', 'ready', 'who', 'price', 'place')];
export const noShow = (step: Step): Draft[] => [
  ...othersThan(step.by).map((side) => plain(step, side, 'no-show', 'who', 'days')),
  ...lookedForAgain(step),
];

function plain(step: Step, side: Side, kind: Kind, ...wanted: Parameters<typeof facts>[2][]): Draft {
  const at = addressed(step, side);
  const { t, holes } = at;
  return {
    to: at.to,
    parts: {
      title: t(`notices.${kind}.title`, { ...holes, price: priceSaid(step, at) }),
      paragraphs: [
        t(`notices.${kind}.body`, { ...holes, by: answerTime(step, at) }),
        ...(kind === 'no-show' ? againSaid(step.scene, at) : []),
        ...refundSaid(step, at),
      ],
      facts: facts(at, step.scene, ...wanted),
      quote: step.by && step.by !== side ? quoteOf(at, step.remark) : undefined,
      action: exchangeLink(at),
    },
  };
}

const priceSaid = ({ scene }: Step, { to }: Address): string =>
  scene.priceCents ? money(scene.priceCents, scene.currency, to.locale) : '';

/** The price was received by hand: a receipt for one, what is owed to the state for the other. */
export function settled(step: Step): Draft[] {
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes } = at;
    return {
      to: at.to,
      parts: {
        title: t(`notices.settled-price.${side}.title`, { ...holes, price: priceSaid(step, at) }),
        paragraphs: [
          t(`notices.settled-price.${side}.body`, { ...holes, when: whenSaid(step, at) }),
          taxesSaid(step, at),
        ],
        facts: facts(at, step.scene, 'who', 'thing', 'units', 'days', 'price', 'deposit'),
        action: exchangeLink(at),
      },
    };
  });
}

/** What was given up, by whom and when: the buyer's proof, and the seller's notice (Code de la consommation, L221-21). */
export function retracted(step: Step): Draft[] {
  return bothSides.map((side) => {
    const at = addressed(step, side);
    const { t, holes, to } = at;
    const { scene } = step;
    const when = whenSaid(step, at);
    const kind = scene.mode === 'rent' || scene.mode === 'service' ? scene.mode : 'sell';
    return {
      to,
      parts: {
        title: t(`notices.retracted.${side}.title.${kind}`, holes),
        paragraphs: [
          t(`notices.retracted.${side}.body`, { ...holes, buyer: scene.asker.name, when }),
          t(`notices.retracted.${side}.then.${kind}`, holes),
          ...refundSaid(step, at),
          ...(scene.askedToBegin ? [t(`notices.retracted.${side}.share`, holes)] : []),
        ],
        facts: [
          ...facts(at, scene, 'who', 'thing', 'units', 'days', 'price'),
          {
            name: t('notices.fact.bought'),
            value: dayTime(scene.askedAt, scene.community.timeZone, to.locale),
          },
          { name: t('notices.fact.declared'), value: when },
        ],
        quote: side === 'owner' ? quoteOf(at, step.remark) : undefined,
        action: exchangeLink(at),
      },
    };
  });
}

const whenSaid = ({ scene, at }: Step, { to }: Address): string =>
  dayTime(at, scene.community.timeZone, to.locale);

/** What keeping it longer would cost, for both to see before it is granted. */
export function longerPrice({ scene }: Pick<Step, 'scene'>, { t, to }: Address): string[] {
  const { wishedPriceCents, priceCents, currency, wishedEndsOn } = scene;
  if (wishedPriceCents === null || !wishedEndsOn) return [];
  const price = money(wishedPriceCents, currency, to.locale);
  const before = money(priceCents ?? 0, currency, to.locale);
  return [t('notices.longer.price', { price, before, until: day(wishedEndsOn, to.locale) })];
}
