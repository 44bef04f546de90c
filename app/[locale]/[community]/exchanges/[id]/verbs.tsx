import { DeedForm } from '@/components/forms/deed';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { ExchangeVerb } from '@/lib/exchanges/states';
import { day } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import { verbWords } from '../deal-words';
import { Meet, type MeetVerb } from './meet';
import { MeetToSwap } from './meet-to-swap';
import type { ExchangePart } from './part';
import { formOf } from './verb-forms';

/** The one big button of the screen, with what it needs. */
export function NextVerb({ code, ...part }: ExchangePart & { code?: string }) {
  const verb = part.exchange.mainVerb;
  if (isMeeting(verb)) return <AnyMeet {...part} verb={verb} code={code} isMain />;
  return verb ? <VerbForm {...part} verb={verb} isMain /> : null;
}

/** What else may be done, each behind its name. */
export function OtherVerbs(part: ExchangePart) {
  const { exchange } = part;
  const verbs = exchange.verbs.filter((verb) => verb !== exchange.mainVerb);
  if (verbs.length === 0) return null;
  return (
    <div className="other-verbs">
      {verbs.map((verb) => (
        <details key={verb} className="more">
          <summary>{wordsFor(part, verb)}</summary>
          <div className="stack">
            {isMeeting(verb) ? <AnyMeet {...part} verb={verb} /> : <VerbForm {...part} verb={verb} />}
          </div>
        </details>
      ))}
    </div>
  );
}

type Met = MeetVerb | 'hand-over-too';
const isMeeting = (verb: ExchangeVerb | null): verb is Met =>
  verb === 'hand-over' || verb === 'hand-over-too' || verb === 'give-back' || verb === 'board';

type MeetProps = ExchangePart & {
  verb: Met;
  code?: string;
  isMain?: boolean;
};

/** In a swap two things change hands, each with its code. */
function AnyMeet({ verb, ...props }: MeetProps) {
  if (props.exchange.mode === 'swap') return <MeetToSwap {...props} />;
  return <Meet {...props} verb={verb === 'hand-over-too' ? 'hand-over' : verb} />;
}

function VerbForm({ verb, isMain, ...part }: ExchangePart & { verb: ExchangeVerb; isMain?: boolean }) {
  const { community, exchange } = part;
  const form = formOf(verb, part);
  if (!form) return null;
  return (
    <DeedForm
      deed={form.deed.bind(null, community.slug)}
      fixed={{ exchangeId: exchange.id, ...form.fixed }}
      bricks={['exchanges']}
      button={form.button ?? wordsFor(part, verb)}
      look={isMain ? 'main' : form.isGrave ? 'danger' : 'second'}
      wide={isMain}
    >
      {form.warning && <p className="soft">{form.warning}</p>}
      {form.fields}
    </DeedForm>
  );
}

function wordsFor(
  { t, locale, exchange }: { t: Words; locale: ExchangePart['locale']; exchange: ExchangePage },
  verb: ExchangeVerb,
): string {
  const until = exchange.wishedEndsOn ? day(exchange.wishedEndsOn, locale) : '';
  return verbWords(t, exchange.mode, verb, { name: exchange.other.firstName, until });
}
