import type { ReactNode } from 'react';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { ExchangeVerb } from '@/lib/exchanges/states';
import { addDays } from '@/lib/ground/period';
import type { Words } from '@/lib/i18n/words';
import * as deeds from '../actions';

type BoundDeed = {
  bind(nothing: null, community: string): (input: never) => ReturnType<typeof deeds.agreeToExchange>;
};
type VerbFormParts = {
  deed: BoundDeed;
  fixed?: Record<string, string>;
  fields?: ReactNode;
  warning?: string;
  isGrave?: boolean;
};

/** What a verb asks before it is done: its action, its fields, and what it leads to. NULL for what is not done by a simple form. */
export function formOf(verb: ExchangeVerb, t: Words, exchange: ExchangePage): VerbFormParts | null {
  const name = exchange.other.firstName;
  const text = (field: string, key: 'reason' | 'reason-needed' | 'remark-needed') => (
    <TextArea
      id={`${verb}-${field}`}
      name={field}
      label={t(`exchanges.page.${key}`, { name })}
      aside={key === 'reason' ? t('exchanges.page.optional') : undefined}
      rows={2}
      maxLength={1000}
    />
  );
  switch (verb) {
    case 'agree':
      return { deed: deeds.agreeToExchange };
    case 'decline':
      return { deed: deeds.declineExchange, fields: text('reason', 'reason'), isGrave: true };
    case 'withdraw':
      return { deed: deeds.withdrawFromExchange, warning: t('exchanges.page.warn.withdraw'), isGrave: true };
    case 'cancel':
      return {
        deed: deeds.cancelExchange,
        fields: text('reason', 'reason-needed'),
        warning: t('exchanges.page.warn.cancel', { name }),
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
    case 'ask-for-longer':
      return {
        deed: deeds.wishForLonger,
        fields: exchange.days && <Until t={t} min={addDays(exchange.days.to, 1)} />,
      };
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
    case 'hand-over':
    case 'give-back':
    case 'expire':
    case 'lapse':
    case 'pass-over':
    case 'complete':
      return null;
  }
}

const Until = ({ t, min }: { t: Words; min: string }) => (
  <TextInput id="until" name="until" type="date" required label={t('exchanges.page.until')} min={min} />
);
