/** What the templates have in common: who is told, by whom, and the phrases that return. */
import { isAnswerAwaited, type ExchangeVerb } from '@/lib/exchanges/states';
import type { Proof, Side } from '@/lib/exchanges/vocabulary';
import { dateSpan, day, dayTime, hourSpan, money } from '@/lib/i18n/format';
import { timeZoneSaid } from '@/lib/ground/time-zone';
import type { LetterParts } from '@/lib/i18n/letter';
import { lineSaid } from '@/lib/i18n/price-line';
import { words, type Words } from '@/lib/i18n/words';
import type { Links } from '@/lib/gateways/links';
import type { Reader, Scene } from './scene';

export type Step = {
  scene: Scene;
  verb: ExchangeVerb | 'ask' | 'offer' | 'refund';
  /** When it happened. */
  at: Date;
  /** NULL: the clock, or a moderator. */
  by: Side | null;
  /** What the person said with it; empty when nothing. */
  remark: string;
  /** Among those who wait for a gift. NULL: nobody else does. */
  queue: { position: number; count: number } | null;
  links: Links;
};

/** A letter to somebody, without the foot that all of a kind share. */
export type Draft = { to: Reader; parts: Omit<LetterParts, 'locale' | 'footer'> };

/** One side of an exchange, as its letters address it. */
export type Address = {
  t: Words;
  side: Side;
  to: Reader;
  other: Reader;
  holes: { name: string; title: string };
  url: string;
};

export function addressed({ scene, links }: Pick<Step, 'scene' | 'links'>, side: Side): Address {
  const to = scene[side];
  const other = scene[side === 'owner' ? 'asker' : 'owner'];
  return {
    ...{ side, to, other },
    t: words(to.locale),
    holes: { name: other.name, title: scene.title },
    url: links.exchange(to.locale, scene.community.slug, scene.exchangeId),
  };
}

export const bothSides: readonly Side[] = ['owner', 'asker'];
/** Those who did not do it themselves. */
export const othersThan = (by: Side | null): Side[] => bothSides.filter((side) => side !== by);

export const quoteOf = ({ t, other }: Address, text: string): LetterParts['quote'] =>
  text.trim() === '' ? undefined : { who: t('notices.quote', { name: other.name }), text };

export const exchangeLink = ({ t, url }: Address): LetterParts['action'] => ({
  label: t('notices.action.exchange'),
  url,
});

export function slipLink(
  { t, to }: Address,
  { scene, links }: Pick<Step, 'scene' | 'links'>,
): LetterParts['other'] {
  return { label: t('notices.slip'), url: links.slip(to.locale, scene.community.slug, scene.exchangeId) };
}

export function codeOf({ t, side }: Address, scene: Scene, moment: Proof): LetterParts['code'] {
  const digits = scene.codes[moment][side];
  return digits
    ? { label: t(`notices.code.${moment}`), digits: `${digits.slice(0, 3)} ${digits.slice(3)}` }
    : undefined;
}

type Fact =
  'who' | 'thing' | 'other-thing' | 'units' | 'days' | 'price' | 'deposit' | 'answer-by' | 'place' | 'back';

/** The facts that apply, in the order asked for. */
export function facts(address: Address, scene: Scene, ...wanted: Fact[]): { name: string; value: string }[] {
  return wanted.flatMap((fact) => {
    const value = factOf(address, scene, fact);
    return value ? [{ name: address.t(`notices.fact.${fact}`), value }] : [];
  });
}

function factOf({ other, to, side }: Address, scene: Scene, fact: Fact): string | undefined {
  const { days, answerBy, community, units, meetingPlace } = scene;
  switch (fact) {
    case 'who':
      return other.name;
    case 'thing':
      return scene.title;
    case 'units':
      return units > 1 ? String(units) : undefined;
    case 'days':
      return days ? dateSpan(days, to.locale) : hourOf(scene, to);
    case 'other-thing':
      return scene.otherThing ?? undefined;
    case 'price':
      return priceOf(scene, to);
    case 'deposit':
      return scene.depositCents ? money(scene.depositCents, scene.currency, to.locale) : undefined;
    case 'answer-by':
      return answerBy ? dayTime(answerBy, community.timeZone, to.locale) : undefined;
    case 'place':
      // It belongs to whoever listed it, and they know it.
      return side === scene.openedBy ? meetingPlace : undefined;
    case 'back':
      return days ? day(days.to, to.locale) : undefined;
  }
}

/** On the clock of the listing, which is named where the community's is another. */
function hourOf({ slot, community, timeZone }: Scene, { locale }: Reader): string | undefined {
  if (!slot) return undefined;
  const when = hourSpan(slot.startsAt, slot.endsAt, timeZone, locale);
  return timeZone === community.timeZone
    ? when
    : words(locale)('notices.other-clock', { when, zone: timeZoneSaid(timeZone) });
}

/** « 1 semaine × 25,00 € + 2 jours × 5,00 € = 35,00 € »; nothing for what is free. */
function priceOf({ priceCents, priceLines, currency, state }: Scene, { locale }: Reader): string | undefined {
  if (!priceCents) return undefined;
  const total = money(priceCents, currency, locale);
  const isAgreed = !isAnswerAwaited(state);
  const lines = priceLines.map((line) => lineSaid(line, { t: words(locale), currency, locale, isAgreed }));
  const isPlain = priceLines.every(({ of, units }) => of === 'offer' || (units === 1 && of === 'item'));
  return isPlain ? total : `${lines.join(' + ')} = ${total}`;
}

export const answerTime = ({ scene }: Pick<Step, 'scene'>, { to }: Address): string =>
  scene.answerBy ? dayTime(scene.answerBy, scene.community.timeZone, to.locale) : '';

/** What was looked for is shown again: to whoever looks for it. */
export const againSaid = ({ isLookedForAgain }: Scene, { t, side }: Address): string[] =>
  isLookedForAgain && side === 'asker' ? [t('notices.looked-for-again.body')] : [];

/** What is owed to the state where money changes hands: to whoever is paid what concerns them, to the other where to read it. */
export function taxesSaid({ scene }: Pick<Step, 'scene'>, { t, side }: Address): string {
  const paid = taxed.find((mode) => mode === scene.mode) ?? 'sell';
  return t(side === 'owner' ? `notices.taxes.${paid}` : 'notices.taxes.payer');
}

const taxed = ['sell', 'rent', 'service', 'space', 'ride'] as const;
