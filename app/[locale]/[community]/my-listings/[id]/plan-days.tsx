import { WordsProvider } from '@/components/forms/words-provider';
import { DayForm, PlanDeed } from '@/components/plans/day-form';
import { OtherClock } from '@/components/plans/other-clock';
import { exceptionSaid } from '@/components/plans/week-said';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { upcomingSlots, type UpcomingSlot } from '@/lib/exchanges/upcoming-slots';
import { realClock } from '@/lib/gateways/clock';
import { settings } from '@/lib/gateways/settings';
import { dayAt } from '@/lib/ground/period';
import { dateSpan, dayTime, hourSpan } from '@/lib/i18n/format';
import { refusalWords, words, wordsOf } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isDraft } from '@/lib/listings/states';
import { sharedToEdit, type SharedToEdit } from '@/lib/plans/shared-to-edit';
import { paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';
import { closeDayHere, forgetDayHere, giveBusyAddress, readItAgain } from '../plan-actions';

type Props = { here: Here; listing: ListingToEdit };

/** Who comes when, the days that differ, and the calendars on both sides: for the owner of a service or a place. */
export async function PlanDays({ here, listing }: Props) {
  const { locale, community, actor } = here;
  const { subject, direction } = listing.type;
  const isPlanned = direction === 'offer' && (subject === 'service' || subject === 'space');
  if (!isPlanned || isDraft(listing.state)) return null;
  const now = realClock();
  const shared = await sharedToEdit(db(), community.id, listing.id, now);
  if (!shared) return null;
  const t = words(locale);
  const slots = await upcomingSlots(db(), actor, listing.id, now);
  const hasWeek = shared.template !== 'stay' && shared.template !== 'paid-stay';
  const at = { locale, community: community.slug, listingId: listing.id };
  const part = { here, shared, at };
  return (
    <WordsProvider
      locale={locale}
      words={{
        ...wordsOf(locale, ['ground'], ['refused.', 'field.']),
        ...wordsOf(locale, ['plans'], ['refused.', 'mine.', 'post.plan.']),
      }}
    >
      <Section id="slots" className="stack" title={t('plans.mine.slots')}>
        <Slots {...part} slots={slots} />
        <OtherClock t={t} listing={shared} community={community} />
      </Section>
      {hasWeek && (
        <Section id="days" className="stack" title={t('plans.mine.days')}>
          <p className="soft">{t('plans.mine.days-hint')}</p>
          <Exceptions {...part} />
          <DayForm save={closeDayHere.bind(null, at)} today={dayAt(now, shared.timeZone)} />
        </Section>
      )}
      <Section id="calendars" className="stack" title={t('plans.mine.calendars')}>
        <Calendars {...part} />
      </Section>
    </WordsProvider>
  );
}

type PartProps = {
  here: Here;
  shared: SharedToEdit;
  at: { locale: Here['locale']; community: string; listingId: string };
};

function Slots({ here, shared, slots }: PartProps & { slots: readonly UpcomingSlot[] }) {
  const { locale, community } = here;
  const t = words(locale);
  if (slots.length === 0) return <p className="soft">{t('plans.mine.no-slot')}</p>;
  const when = ({ days, startsAt, endsAt }: UpcomingSlot) =>
    days ? dateSpan(days, locale) : hourSpan(startsAt, endsAt, shared.timeZone, locale);
  return (
    <ul className="stack-2">
      {slots.map((slot) => (
        <li key={slot.exchangeId}>
          <Go href={paths.exchange(locale, community.slug, slot.exchangeId)}>
            {when(slot)} · {slot.name}
          </Go>{' '}
          <span className="soft">
            {[
              slot.persons !== null && t('plans.mine.persons', { count: slot.persons }),
              slot.isAsked && t('plans.mine.asked'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Exceptions({ here: { locale }, shared, at }: PartProps) {
  const t = words(locale);
  const today = dayAt(realClock(), shared.timeZone);
  const days = shared.exceptions.filter(({ day }) => day >= today);
  if (days.length === 0) return null;
  return (
    <ul className="stack-2">
      {days.map((exception, place) => (
        <li key={place} className="row between">
          <span>{exceptionSaid(exception, { t, locale })}</span>
          <PlanDeed
            save={forgetDayHere.bind(null, at)}
            day={exception.day}
            words={t('plans.mine.forget-day')}
          />
        </li>
      ))}
    </ul>
  );
}

/** The one that is read, and the address at which this one can be read. */
function Calendars({ here: { locale }, shared: { calendar, timeZone }, at }: PartProps) {
  const t = words(locale);
  const { url, readAt, error, blocks, secret } = calendar;
  return (
    <>
      {url !== '' && error !== null && <Notice look="warn">{refusalWords(locale, error, ['plans'])}</Notice>}
      {url !== '' && (
        <div className="row between">
          <span>
            {readAt
              ? t('plans.post.plan.ics-read', { when: dayTime(readAt, timeZone, locale), count: blocks })
              : t('plans.mine.not-read')}
          </span>
          <PlanDeed save={readItAgain.bind(null, at)} words={t('plans.mine.read-again')} />
        </div>
      )}
      <p>{t('plans.mine.busy')}</p>
      {secret && (
        <p>
          <code className="secret-address">{settings().appUrl.replace(/\/$/, '') + paths.busy(secret)}</code>
        </p>
      )}
      <PlanDeed
        save={giveBusyAddress.bind(null, at)}
        words={t(secret ? 'plans.mine.busy-again' : 'plans.mine.busy-make')}
      />
    </>
  );
}
