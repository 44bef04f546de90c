import { WordsProvider } from '@/components/forms/words-provider';
import { deadline } from '@/components/exchanges/deadline';
import { PriceTicket } from '@/components/exchanges/price-lines';
import { AskSlotForm } from '@/components/plans/ask-slot-form';
import { KeptAnswers } from '@/components/plans/kept-answers';
import { OtherClock } from '@/components/plans/other-clock';
import { slotChoices } from '@/components/plans/slot-picker';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { isEarly } from '@/lib/exchanges/begin-early';
import { slotPage, type SlotPage, type SlotSaid } from '@/lib/exchanges/slot-page';
import { answerBy } from '@/lib/exchanges/timers';
import { sharedToEdit } from '@/lib/plans/shared-to-edit';
import { realClock } from '@/lib/gateways/clock';
import { daysBetween } from '@/lib/ground/period';
import { dateSpan, day } from '@/lib/i18n/format';
import { refusalWords, words, wordsOf, type Words } from '@/lib/i18n/words';
import type { Here } from '@/lib/web/visit';
import { beginWords } from '../../begin-words';
import { askForSlot } from '../slot-actions';
import type { Asked } from './read';
import { SlotSearch } from './slot-search';

type Typed = Record<'note' | 'persons' | 'units', string | undefined>;
/** `typed`: what else the address says, when no script kept it. */
type Props = { here: Here; asked: Asked; said: SlotSaid; typed: Typed; address: string };

const formId = 'ask-slot';

/** When first, then what goes with it: each is a form that works without scripts. */
export async function SlotAsk({ here, asked, said, typed, address }: Props) {
  const { locale, community } = here;
  const { listing } = asked.page;
  const now = realClock();
  const slots = await slotPage(db(), community.id, listing, said, now);
  const isPaid = listing.template === 'service';
  const shared = isPaid ? await sharedToEdit(db(), community.id, listing.id, now) : undefined;
  const isCesu = shared?.listing.provider === 'cesu';
  const t = words(locale);
  return (
    <WordsProvider
      locale={locale}
      words={{
        ...wordsOf(locale, ['ground', 'exchanges'], ['refused.', 'field.', 'calendar.', 'price.']),
        ...wordsOf(locale, ['plans'], ['refused.', 'ask.']),
      }}
    >
      <KeptAnswers said={typed}>
        <SlotSearch
          here={here}
          page={slots}
          address={address}
          form={isAskable(slots) ? formId : undefined}
          typed={typed}
          saysHours={listing.isByHourToo}
        />
        <OtherClock t={t} listing={slots} community={community} />
        {slots.days && <Found {...{ here, asked, slots, t, isCesu }} />}
      </KeptAnswers>
    </WordsProvider>
  );
}

/** Whether there is something to choose, and with it the form. */
const isAskable = ({ by, days, whyNot, slots }: SlotPage): boolean =>
  days !== null && !whyNot && (by !== 'hours' || slots.length > 0);

type FoundProps = Pick<Props, 'here' | 'asked'> & { slots: SlotPage; t: Words; isCesu: boolean };

/** Nothing that can be had, or the rest of the request. */
function Found({ here, asked, slots, t, isCesu }: FoundProps) {
  const { locale, community } = here;
  const { page, listing: shown } = asked;
  const { listing } = page;
  const { by, days, whyNot, quote, timeZone } = slots;
  const name = page.owner.firstName;
  if (!days) return null;
  if (whyNot) return <Notice look="warn">{refusalWords(locale, whyNot, ['plans', 'exchanges'])}</Notice>;
  if (by === 'hours' && slots.slots.length === 0) return <Notice>{t('plans.ask.no-slot')}</Notice>;
  const choices = slotChoices(t, slots.slots, timeZone, locale);
  const at = { locale, community: community.slug, listingId: listing.id };
  const isPaid = quote !== null && quote.totalCents > 0;
  return (
    <div className="stack-6" key={`${by} ${days.from} ${days.to} ${slots.length}`}>
      {by !== 'hours' && <p role="status">{chosenSaid(t, slots, locale)}</p>}
      <AskSlotForm
        id={formId}
        save={askForSlot.bind(null, at)}
        hours={
          by === 'hours'
            ? { label: t('plans.ask.slots', { day: day(days.from, locale) }), slots: choices }
            : null
        }
        days={by === 'hours' ? null : days}
        units={listing.units}
        capacity={listing.tariff.subject === 'space' ? listing.capacity : null}
        houseRules={listing.houseRules}
        begin={isPaid && isEarly(days.from, page.askedToBeginUntil) ? beginWords(t, name) : null}
        note={noteOf(t, listing.template, { name, title: shown.title })}
      >
        {quote && (
          <PriceTicket
            t={t}
            title={t('plans.ask.price')}
            quote={quote}
            depositCents={listing.depositCents}
            currency={listing.currency}
            locale={locale}
          >
            {isPaid && listing.isFreeForAssociations && <p className="more">{t('plans.ask.associations')}</p>}
            {isPaid && listing.template === 'service' && (
              <p className="more">{isCesu ? t('plans.ask.cesu', { name }) : t('plans.ask.paid-by-hand')}</p>
            )}
          </PriceTicket>
        )}
        <p className="soft">
          {t(`plans.ask.held.${by}`, { name, when: deadlineOf(slots, here) })} {t('plans.ask.cancel')}
        </p>
      </AskSlotForm>
    </div>
  );
}

/** The earliest end of waiting among what can be chosen. */
function deadlineOf(
  { slots, begins, timeZone, today }: SlotPage,
  { locale, community }: Pick<Here, 'locale' | 'community'>,
): string {
  const first = slots[0]?.start ?? begins ?? today;
  return deadline(answerBy(realClock(), first, timeZone), community.timeZone, locale);
}

function chosenSaid(t: Words, { by, days }: SlotPage, locale: Here['locale']): string {
  if (!days) return '';
  const span = dateSpan(days, locale);
  return by === 'nights'
    ? t('plans.ask.nights', { span, count: daysBetween(days.from, days.to) })
    : t('plans.ask.free-then', { span });
}

/** Whoever lends a hall wants to know what for: no sentence that is ready stands in for that. */
function noteOf(t: Words, template: string, holes: { name: string; title: string }) {
  if (template === 'space')
    return { label: t('plans.ask.purpose'), hint: t('plans.ask.purpose-hint', holes), first: '' };
  const what = template === 'help' || template === 'service' || template === 'rent' ? template : 'stay';
  return {
    label: t('plans.ask.note', holes),
    hint: t('plans.ask.note-hint'),
    first: t(`plans.ask.note-first.${what}`, holes),
  };
}
