import type { ReactNode } from 'react';
import { CodeEntry } from '@/components/exchanges/code-entry';
import { DeedForm } from '@/components/forms/deed';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { ExchangeVerb } from '@/lib/exchanges/states';
import { addDays } from '@/lib/ground/period';
import { hasWords, type Words } from '@/lib/i18n/words';
import * as deeds from '../actions';
import { OwnCode } from './own-code';
import type { ExchangePart } from './steps';

const bricks = ['exchanges'];

export function verbWords(t: Words, mode: string, verb: ExchangeVerb, name: string): string {
  const key = `exchanges.verb.${mode}.${verb}`;
  return hasWords(key) ? t(key, { name }) : verb;
}

/** The one big button of the screen, with what it needs. */
export function NextVerb({ code, ...part }: ExchangePart & { code?: string }) {
  const verb = part.exchange.mainVerb;
  if (verb === 'hand-over' || verb === 'give-back') return <Meet {...part} verb={verb} code={code} isMain />;
  return verb ? <VerbForm {...part} verb={verb} isMain /> : null;
}

/** What else may be done, each behind its name. */
export function OtherVerbs(part: ExchangePart) {
  const { t, exchange } = part;
  const verbs = exchange.verbs.filter((verb) => verb !== exchange.mainVerb);
  if (verbs.length === 0) return null;
  return (
    <div className="stack-2">
      {verbs.map((verb) => (
        <details key={verb} className="more">
          <summary>{verbWords(t, exchange.mode, verb, exchange.other.firstName)}</summary>
          <div className="stack">
            {verb === 'hand-over' || verb === 'give-back' ? <Meet {...part} verb={verb} /> : <VerbForm {...part} verb={verb} />}
          </div>
        </details>
      ))}
    </div>
  );
}

/** Two ways to record that the thing changed hands: show one's code, or enter the other's. */
function Meet({ verb, code, isMain, ...part }: ExchangePart & { verb: 'hand-over' | 'give-back'; code?: string; isMain?: boolean }) {
  const { t, locale, community, exchange } = part;
  const moment = verb === 'hand-over' ? 'hand-over' : 'return';
  const act = verb === 'hand-over' ? deeds.handItOver : deeds.giveItBack;
  return (
    <div className="stack">
      <DeedForm
        deed={act.bind(null, community.slug)}
        fixed={{ exchangeId: exchange.id }}
        bricks={bricks}
        button={t(`exchanges.page.enter.${moment}`)}
        look={isMain ? 'main' : 'second'}
        wide
      >
        <CodeEntry label={t('exchanges.page.code.label', { name: exchange.other.firstName })} hint={t('exchanges.page.code.hint')} value={code} />
        {verb === 'give-back' && <Outcome t={t} />}
      </DeedForm>
      <OwnCode t={t} locale={locale} community={community.slug} exchange={exchange} moment={moment} />
    </div>
  );
}

function Outcome({ t }: { t: Words }) {
  return (
    <>
      <fieldset className="field">
        <legend className="label">{t('exchanges.page.outcome')}</legend>
        <div className="choices">
          {(['ok', 'problem'] as const).map((outcome) => (
            <label key={outcome} className="choice">
              <input type="radio" name="outcome" value={outcome} defaultChecked={outcome === 'ok'} />
              <span>{t(`exchanges.page.outcome.${outcome}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea id="remark" name="remark" label={t('exchanges.page.return-remark')} aside={t('ground.field.optional')} rows={2} maxLength={1000} />
    </>
  );
}

function VerbForm({ verb, isMain, ...part }: ExchangePart & { verb: ExchangeVerb; isMain?: boolean }) {
  const { t, community, exchange } = part;
  const form = formOf(verb, part);
  if (!form) return null;
  return (
    <DeedForm
      deed={form.deed.bind(null, community.slug)}
      fixed={{ exchangeId: exchange.id, ...form.fixed }}
      bricks={bricks}
      button={verbWords(t, exchange.mode, verb, exchange.other.firstName)}
      look={isMain ? 'main' : form.isGrave ? 'danger' : 'second'}
      wide={isMain}
    >
      {form.warning && <p className="soft">{form.warning}</p>}
      {form.fields}
    </DeedForm>
  );
}

type BoundDeed = { bind(nothing: null, community: string): (input: never) => ReturnType<typeof deeds.agreeToExchange> };
type VerbFormParts = { deed: BoundDeed; fixed?: Record<string, string>; fields?: ReactNode; warning?: string; isGrave?: boolean };

function formOf(verb: ExchangeVerb, { t, exchange }: ExchangePart): VerbFormParts | null {
  const words = (name: string, key: 'reason' | 'reason-needed' | 'remark-needed') => (
    <TextArea id={`${verb}-${name}`} name={name} label={t(`exchanges.page.${key}`)} aside={key === 'reason' ? t('ground.field.optional') : undefined} rows={2} maxLength={1000} />
  );
  switch (verb) {
    case 'agree':
      return { deed: deeds.agreeToExchange };
    case 'decline':
      return { deed: deeds.declineExchange, fields: words('reason', 'reason'), isGrave: true };
    case 'withdraw':
      return { deed: deeds.withdrawFromExchange, warning: t('exchanges.page.warn.withdraw'), isGrave: true };
    case 'cancel':
      return { deed: deeds.cancelExchange, fields: words('reason', 'reason-needed'), warning: t('exchanges.page.warn.cancel', { name: exchange.other.firstName }), isGrave: true };
    case 'undo-promise':
      return { deed: deeds.undoThePromise, fields: words('reason', 'reason'), warning: t('exchanges.page.warn.undo-promise', { name: exchange.other.firstName }) };
    case 'confirm-return':
      return { deed: deeds.confirmItIsBack, warning: t('exchanges.page.warn.confirm-return') };
    case 'all-good':
      return { deed: deeds.sayAllIsGood };
    case 'ask-for-longer':
      return { deed: deeds.wishForLonger, fields: exchange.days && <TextInput id="until" name="until" type="date" required label={t('exchanges.page.until')} min={addDays(exchange.days.to, 1)} /> };
    case 'grant-longer':
      return { deed: deeds.grantTheWish };
    case 'refuse-longer':
      return { deed: deeds.refuseTheWish, fields: words('reason', 'reason') };
    case 'report-problem':
      return { deed: deeds.reportTheProblem, fields: words('remark', 'remark-needed'), warning: t('exchanges.page.warn.report-problem') };
    case 'resume':
      return { deed: deeds.settleTheProblem, fixed: { outcome: 'resume' }, fields: words('remark', 'reason') };
    case 'close-problem':
    case 'drop':
      return { deed: deeds.settleTheProblem, fixed: { outcome: 'end' }, fields: words('remark', 'reason') };
    case 'hand-over':
    case 'give-back':
    case 'expire':
    case 'lapse':
    case 'pass-over':
    case 'complete':
      return null;
  }
}
