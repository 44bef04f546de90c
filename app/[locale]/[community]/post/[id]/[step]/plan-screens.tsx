import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { clockSaid } from '@/components/plans/length-said';
import { PlanForm } from '@/components/plans/plan-form';
import { ServiceTerms } from '@/components/plans/service-terms';
import { SpaceTerms } from '@/components/plans/space-terms';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import type { Locale } from '@/lib/ground/locale';
import { dayAt } from '@/lib/ground/period';
import { timeZonesFrom } from '@/lib/ground/time-zone';
import { dayTime, signOf } from '@/lib/i18n/format';
import { refusalWords, words, wordsOf, type WordBook } from '@/lib/i18n/words';
import { sellerNumbers } from '@/lib/listings/seller-numbers';
import { usualNights, usualSlotMinutes } from '@/lib/plans/rules-of';
import { sharedToEdit, type SharedToEdit } from '@/lib/plans/shared-to-edit';
import { savePlanAnswer, saveSharedTerms } from '../../plan-actions';
import { spokenIn } from '../../spoken-in';
import { amount } from './kept-in';
import type { ScreenProps } from './screen-props';

/** When a service or a space can be had. */
export async function PlanScreen({ here: { locale, community }, listing, door, form }: ScreenProps) {
  const now = realClock();
  const shared = await sharedToEdit(db(), community.id, listing.id, now);
  const template = shared?.template;
  if (!shared || (template !== 'help' && template !== 'service' && template !== 'space')) notFound();
  return (
    <WordsProvider locale={locale} words={spoken(locale)}>
      <PlanForm
        {...form}
        save={savePlanAnswer.bind(null, door)}
        template={template}
        today={dayAt(now, shared.timeZone)}
        kept={keptPlan(shared)}
        calendar={calendarSaid(locale, shared)}
        timeZones={timeZonesFrom(community.timeZone)}
      />
    </WordsProvider>
  );
}

/** The terms of a helping hand or of a paid service. */
export async function ServiceTermsScreen({ here: { locale, community }, listing, door, form }: ScreenProps) {
  const shared = await sharedToEdit(db(), community.id, listing.id, realClock());
  if (!shared) notFound();
  const last = await sellerNumbers(db(), community.id, listing.ownerId);
  return (
    <WordsProvider locale={locale} words={spoken(locale)}>
      <ServiceTerms
        {...form}
        save={saveSharedTerms.bind(null, door)}
        isPaid={shared.template === 'service'}
        isHourly={shared.priceUnit === 'hour'}
        kept={{ ...keptTerms(shared, locale), siret: shared.listing.siret || last.siret }}
        currency={signOf(community.currency, locale)}
      />
    </WordsProvider>
  );
}

/** The terms of a room, a desk or a night. */
export async function SpaceTermsScreen({ here: { locale, community }, listing, door, form }: ScreenProps) {
  const shared = await sharedToEdit(db(), community.id, listing.id, realClock());
  const template = shared?.template;
  if (!shared || (template !== 'space' && template !== 'stay' && template !== 'paid-stay')) notFound();
  return (
    <WordsProvider locale={locale} words={spoken(locale)}>
      <SpaceTerms
        {...form}
        save={saveSharedTerms.bind(null, door)}
        template={template}
        type={{ ...shared, isMonthly: shared.priceUnit === 'month' }}
        kept={keptTerms(shared, locale)}
        currency={signOf(community.currency, locale)}
      />
    </WordsProvider>
  );
}

const spoken = (locale: Locale): WordBook => ({
  ...wordsOf(locale, ...spokenIn),
  ...wordsOf(locale, ['plans'], ['post.', 'refused.', 'length.', 'weekday.', 'equipment']),
});

function keptPlan({ weekly, exceptions, listing, calendar, timeZone }: SharedToEdit) {
  const { slotMinutes, maxMinutes, maxDays, bufferMinutes, noticeMinutes } = listing;
  return {
    week: weekly.map(({ weekday, from, to }) => ({ weekday, from: clockSaid(from), to: clockSaid(to) })),
    exceptions: exceptions.map(({ day, kind, part }) => ({
      ...{ day, kind },
      ...{ from: part ? clockSaid(part.from) : '', to: part ? clockSaid(part.to) : '' },
    })),
    by: maxDays === null ? 'hours' : slotMinutes === null ? 'days' : 'both',
    slotMinutes: String(slotMinutes ?? usualSlotMinutes),
    maxHours: maxMinutes === null ? '' : String(maxMinutes / 60),
    maxDays: String(maxDays ?? ''),
    bufferMinutes: String(bufferMinutes),
    noticeMinutes: String(noticeMinutes),
    icsUrl: calendar.url,
    timeZone,
  };
}

function keptTerms({ listing, ownerStatus }: SharedToEdit, locale: Locale): Record<string, string> {
  const { slotMinutes, provider, radiusKm, capacity, units, maxDays } = listing;
  const usual = ownerStatus === 'association' ? 'association' : ownerStatus === 'business' ? 'micro' : '';
  return {
    taskMinutes: String(slotMinutes ?? usualSlotMinutes),
    maxHours: listing.maxMinutes === null ? '' : String(listing.maxMinutes / 60),
    isOneOff: listing.isOneOff ? 'yes' : '',
    isFreeForAssociations: listing.isFreeForAssociations ? 'yes' : '',
    radiusKm: String(radiusKm ?? ''),
    provider: provider ?? usual,
    siret: listing.siret,
    price: amount(listing.priceCents ?? listing.hourCents, locale),
    hour: amount(listing.hourCents, locale),
    day: amount(listing.dayCents, locale),
    deposit: amount(listing.depositCents, locale),
    capacity: String(capacity ?? ''),
    units: String(units),
    nights: String(maxDays ?? usualNights),
    equipment: listing.equipment.join(' '),
    stepFree: listing.stepFree,
    houseRules: listing.houseRules,
    keyInstructions: listing.keyInstructions,
    registrationNumber: listing.registrationNumber,
  };
}

/** When the other calendar was last read, and why it could not be since. */
function calendarSaid(locale: Locale, { calendar, timeZone }: SharedToEdit) {
  const { readAt, error, blocks } = calendar;
  const t = words(locale);
  return {
    read: readAt && t('plans.post.plan.ics-read', { when: dayTime(readAt, timeZone, locale), count: blocks }),
    error: error === null ? null : refusalWords(locale, error, ['plans']),
  };
}
