import type { ReactNode } from 'react';
import { ExpressWish } from '@/components/ui/express-wish';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { ExchangeVerb } from '@/lib/exchanges/states';
import { addDays, type Day } from '@/lib/ground/period';
import { money } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import { beginWords } from '../../begin-words';
import * as deeds from '../actions';
import type { ExchangePart } from './part';

type BoundDeed = {
  bind(nothing: null, community: string): (input: never) => ReturnType<typeof deeds.agreeToExchange>;
};
type VerbFormParts = {
  deed: BoundDeed;
  fixed?: Record<string, string>;
  fields?: ReactNode;
  warning?: string;
  /** What the button says when that is more than the name of the verb. */
  button?: string;
  isGrave?: boolean;
};

/** What a verb asks before it is done: its action, its fields, and what it leads to. NULL for what is not done by a simple form. */
export function formOf(verb: ExchangeVerb, part: ExchangePart): VerbFormParts | null {
  return simpleForm(verb, part) ?? dealForm(verb, part);
}

function simpleForm(verb: ExchangeVerb, { t, exchange }: ExchangePart): VerbFormParts | null {
  const name = exchange.other.firstName;
  const text = textIn(verb, t, name);
  switch (verb) {
    case 'decline':
      return { deed: deeds.declineExchange, fields: text('reason', 'reason'), isGrave: true };
    case 'withdraw':
      return { deed: deeds.withdrawFromExchange, warning: warned(t, exchange, 'withdraw'), isGrave: true };
    case 'cancel':
      return {
        deed: deeds.cancelExchange,
        fields: text('reason', 'reason-needed'),
        warning: warned(t, exchange, 'cancel'),
        isGrave: true,
      };
    case 'undo-promise':
      return {
        deed: deeds.undoThePromise,
        fields: text('reason', 'reason'),
        warning: t('exchanges.page.warn.undo-promise', { name }),
      };
    case 'confirm-return':
      return { deed: deeds.confirmItIsBack, warning: t('exchanges.page.warn.confirm-return') };
    case 'all-good':
      return { deed: deeds.sayAllIsGood };
    case 'say-done':
      return { deed: deeds.sayItIsDone };
    case 'ask-for-longer':
      return exchange.days
        ? {
            deed: deeds.wishForLonger,
            fields: <Until t={t} exchange={exchange} first={exchange.days.to} />,
          }
        : null;
    case 'grant-longer':
      return { deed: deeds.grantTheWish };
    case 'refuse-longer':
      return { deed: deeds.refuseTheWish, fields: text('reason', 'reason') };
    case 'report-problem':
      return {
        deed: deeds.reportTheProblem,
        fields: text('remark', 'remark-needed'),
        warning: t('exchanges.page.warn.report-problem', { name }),
      };
    case 'resume':
      return { deed: deeds.settleTheProblem, fixed: { outcome: 'resume' }, fields: text('remark', 'reason') };
    case 'close-problem':
    case 'drop':
      return { deed: deeds.settleTheProblem, fixed: { outcome: 'end' }, fields: text('remark', 'reason') };
    default:
      return null;
  }
}

/** The verbs of prices, of offers, and of giving up. */
function dealForm(verb: ExchangeVerb, { t, locale, exchange }: ExchangePart): VerbFormParts | null {
  const name = exchange.other.firstName;
  const text = textIn(verb, t, name);
  const { price, currency } = exchange;
  const priced = price.cents === null ? null : money(price.cents, currency, locale);
  switch (verb) {
    case 'agree':
      return {
        deed: deeds.agreeToExchange,
        fixed: { seenCents: String(price.cents ?? 0) },
        warning: priced ? t('exchanges.page.warn.agree-price', { price: priced }) : undefined,
      };
    case 'accept-price':
      return {
        deed: deeds.acceptThePrice,
        fixed: { seenCents: String(price.cents ?? 0) },
        warning: t('exchanges.page.warn.accept-price', { price: priced ?? '' }),
      };
    case 'counter':
    case 'counter-back':
      return {
        deed: verb === 'counter' ? deeds.nameAPrice : deeds.offerAPrice,
        fields: <Price t={t} name={name} verb={verb} />,
      };
    case 'make-ready':
      return { deed: deeds.sayItIsReady, fields: text('remark', 'word') };
    case 'settle':
      return { deed: deeds.sayItIsPaid, warning: t('exchanges.page.warn.settle', { name }) };
    case 'take':
      return {
        deed: deeds.takeTheOffer,
        warning: t('exchanges.page.warn.take'),
        fields: exchange.mustAskToBegin && <ExpressWish name="asksToBegin" wish={beginWords(t, name)} />,
      };
    case 'turn-down':
      return {
        deed: deeds.turnTheOfferDown,
        fields: text('reason', 'reason'),
        warning: t('exchanges.page.warn.turn-down', { name }),
      };
    case 'take-back':
      return {
        deed: deeds.takeTheOfferBack,
        fields: text('reason', 'reason'),
        warning: t('exchanges.page.warn.take-back', { name }),
        isGrave: true,
      };
    case 'say-no-show':
      return {
        deed: deeds.sayNobodyCame,
        fields: text('reason', 'remark-needed'),
        warning: t('exchanges.page.warn.say-no-show', { name }),
        isGrave: true,
      };
    case 'retract':
      return {
        deed: deeds.giveTheContractUp,
        warning: retractSaid(t, exchange),
        button: t('exchanges.page.retract.confirm'),
      };
    default:
      return null;
  }
}

function retractSaid(t: Words, { mode, other, listing, withdrawal }: ExchangePage): string {
  const kind = mode === 'rent' || mode === 'service' ? mode : 'sell';
  const said = t(`exchanges.page.warn.retract.${kind}`, { name: other.firstName, title: listing.title });
  const owesShare = withdrawal.is === 'open' && withdrawal.owes === 'share';
  return owesShare ? `${said} ${t('exchanges.page.rights.owes-share')}` : said;
}

/** What follows from giving up: a thing that stays has no days that are free again. */
function warned(t: Words, exchange: ExchangePage, what: 'withdraw' | 'cancel'): string {
  const { days, slot, seat, other, settledAt, side } = exchange;
  const holes = { name: other.firstName };
  const held = seat ? '.seat' : days ? '' : slot ? '.slot' : '.thing';
  const said = t(`exchanges.page.warn.${what}${held}`, holes);
  return settledAt && side !== 'moderator' ? `${said} ${t(`exchanges.refund.first.${side}`, holes)}` : said;
}

const textIn =
  (verb: ExchangeVerb, t: Words, name: string) =>
  (field: string, key: 'reason' | 'reason-needed' | 'remark-needed' | 'word') => (
    <TextArea
      id={`${verb}-${field}`}
      name={field}
      label={t(`exchanges.page.${key}`, { name })}
      aside={key === 'reason' || key === 'word' ? t('exchanges.page.optional') : undefined}
      rows={2}
      maxLength={1000}
    />
  );

function Until({ t, exchange, first }: { t: Words; exchange: ExchangePage; first: Day }) {
  const { maxDays } = exchange.listing;
  return (
    <TextInput
      id="until"
      name="until"
      type="date"
      required
      label={t('exchanges.page.until')}
      hint={maxDays === null ? undefined : t('exchanges.page.until.most', { count: maxDays })}
      min={addDays(first, Math.max(1, exchange.daysOverdue))}
    />
  );
}

const Price = ({ t, name, verb }: { t: Words; name: string; verb: ExchangeVerb }) => (
  <TextInput
    id={`${verb}-price`}
    name="price"
    inputMode="decimal"
    required
    label={t('exchanges.page.price.label')}
    hint={t('exchanges.page.price.hint', { name })}
  />
);
