import { Facts, type Fact } from '@/components/ui/facts';
import { timeZoneSaid } from '@/lib/ground/time-zone';
import type { Words } from '@/lib/i18n/words';
import type { SharedToEdit } from '@/lib/plans/shared-to-edit';
import { equipmentIn } from '@/lib/plans/equipment';
import { lengthSaid } from './length-said';

type Said = { t: Words; shared: SharedToEdit };

/** The terms of a service, a space or a night, as they were answered: what a listing alone does not know of them. */
export function sharedTermsSaid({ t, shared }: Said, isOwner: boolean): { called: string; said: string }[] {
  const isTask = shared.template === 'help' || shared.template === 'service';
  const rows = isTask ? taskSaid(t, shared) : placeSaid(t, shared, isOwner);
  return rows.flatMap((row) => (row ? [{ called: row[0], said: row[1] }] : []));
}

type Row = [string, string] | false;

function taskSaid(t: Words, { listing }: SharedToEdit): Row[] {
  const { slotMinutes, maxMinutes, isOneOff, radiusKm, provider } = listing;
  return [
    slotMinutes !== null && [t('plans.page.task'), lengthSaid(t, slotMinutes)],
    maxMinutes !== null && [t('plans.post.plan.max-hours'), lengthSaid(t, maxMinutes)],
    isOneOff && [t('plans.page.one-off'), t('plans.page.one-off.value')],
    radiusKm !== null && [t('plans.page.radius'), `${radiusKm} ${t('plans.post.terms.radius-unit')}`],
    provider !== null && [t('plans.page.provider'), t(`plans.post.terms.provider.${provider}`)],
  ];
}

/** How to get in is for its owner alone, and for whoever they say yes to. */
function placeSaid(t: Words, { template, listing }: SharedToEdit, isOwner: boolean): Row[] {
  const { capacity, maxDays, registrationNumber, stepFree, houseRules, keyInstructions } = listing;
  const there = equipmentIn(listing.equipment);
  const nothing = t('listings.post.check.nothing');
  return [
    [t('plans.post.terms.capacity'), capacity === null ? nothing : String(capacity)],
    template !== 'space' && maxDays !== null && [t('plans.post.terms.nights'), String(maxDays)],
    template === 'paid-stay' && [t('plans.post.terms.registration'), registrationNumber || nothing],
    listing.isFreeForAssociations && [t('plans.page.associations'), t('plans.page.associations.value')],
    [t('plans.equipment'), there.map((key) => t(`plans.equipment.${key}`)).join(', ') || nothing],
    [t('plans.post.terms.step-free'), stepFree || nothing],
    [t('plans.post.terms.rules'), houseRules || nothing],
    isOwner && [t('plans.check.keys'), keyInstructions || nothing],
  ];
}

/** How slots are cut and what is kept free around them, as it was answered beside the week. */
export function AroundSaid({ t, shared, isOwner }: Said & { isOwner: boolean }) {
  const { template, timeZone, calendar } = shared;
  const { slotMinutes, maxMinutes, maxDays, bufferMinutes, noticeMinutes } = shared.listing;
  const isSpace = template === 'space';
  const by = maxDays === null ? 'hours' : slotMinutes === null ? 'days' : 'both';
  const facts: (Fact | false)[] = [
    isSpace && { name: t('plans.post.plan.by'), value: t(`plans.post.plan.by.${by}`) },
    isSpace && slotMinutes !== null && { name: t('plans.post.plan.slot'), value: lengthSaid(t, slotMinutes) },
    isSpace &&
      maxMinutes !== null && { name: t('plans.post.plan.max-hours'), value: lengthSaid(t, maxMinutes) },
    isSpace && maxDays !== null && { name: t('plans.post.plan.max-days'), value: String(maxDays) },
    bufferMinutes > 0 && { name: t('plans.post.plan.buffer'), value: lengthSaid(t, bufferMinutes) },
    noticeMinutes > 0 && {
      name: t('plans.page.notice'),
      value: t('plans.post.plan.ahead', { length: lengthSaid(t, noticeMinutes) }),
    },
    isOwner && calendar.url !== '' && { name: t('plans.check.calendar'), value: calendar.url },
    { name: t('plans.post.plan.zone'), value: timeZoneSaid(timeZone) },
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
}
