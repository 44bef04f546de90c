/** What owners may say about when, and on which terms, they share their time or a space. */
import { z } from 'zod';
import { plainText } from '@/lib/ground/plain-text';
import { parseDay, type Day } from '@/lib/ground/period';
import { keptOf, listingInput, priceOrNone, siret } from '@/lib/listings/input';
import { longestLoanDays, mostUnits, furthestKm } from '@/lib/listings/policy';
import { equipmentKeys } from './equipment';
import {
  bufferChoices,
  longestText,
  mostExceptions,
  mostPersons,
  noticeChoices,
  slotChoices,
  taskChoices,
} from './limits';

const line = (max: number) => z.string().overwrite(plainText).trim().max(max, 'too-long').default('');

const numberOrNone = (max: number, reason: string) =>
  z
    .string()
    .trim()
    .refine(
      (value) => value === '' || (/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= max),
      reason,
    )
    .transform((value) => (value === '' ? null : Number(value)))
    .default(null);

const ticked = z
  .enum(['', 'yes'])
  .default('')
  .transform((value) => value === 'yes');

const dayOrNone = z
  .string()
  .trim()
  .transform((value, context): Day | null => {
    if (value === '') return null;
    const day = parseDay(value);
    if (!day) context.addIssue({ code: 'custom', message: 'not-a-day' });
    return day;
  });

/** « 14:30 » as minutes after midnight, or nothing. */
const timeOrNone = z
  .string()
  .trim()
  .transform((value, context): number | null => {
    if (value === '') return null;
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(value) ?? [];
    const total = Number(hours) * 60 + Number(minutes);
    if (!(total <= 1440 && Number(minutes) < 60)) context.addIssue({ code: 'custom', message: 'not-a-time' });
    return total;
  });

/** Midnight as an end is that of the day after. */
const ends = ({ from, to }: { from: number | null; to: number | null }) => ({
  from,
  to: to === 0 && from !== null ? 1440 : to,
});
const whole = ({ from, to }: { from: number | null; to: number | null }) => (from === null) === (to === null);
const inOrder = ({ from, to }: { from: number | null; to: number | null }) =>
  from === null || to === null || from < to;

const hours = z.object({ weekday: z.coerce.number().int().min(1).max(7), from: timeOrNone, to: timeOrNone });
const opening = hours
  .transform((said) => ({ ...said, ...ends(said) }))
  .refine(whole, { error: 'hours-half', path: ['to'] })
  .refine(inOrder, { error: 'hours-order', path: ['to'] });

export const exceptionInput = z
  .object({ day: dayOrNone, kind: z.enum(['closed', 'open']), from: timeOrNone, to: timeOrNone })
  .transform((said) => ({ ...said, ...ends(said) }))
  .refine(whole, { error: 'hours-half', path: ['to'] })
  .refine(inOrder, { error: 'hours-order', path: ['to'] });

const among = (choices: readonly number[]) =>
  z.coerce.number().refine((value) => choices.includes(value), 'not-a-choice');

export const planInput = z.object({
  step: z.literal('plan'),
  ...keptOf,
  /** How a space is shared; a service is always by its task. */
  by: z.enum(['hours', 'days', 'both']).default('hours'),
  slotMinutes: among(slotChoices).optional(),
  maxHours: numberOrNone(24, 'hours-not-a-number'),
  maxDays: numberOrNone(longestLoanDays, 'days-not-a-number'),
  bufferMinutes: among(bufferChoices).default(0),
  noticeMinutes: among(noticeChoices).default(0),
  openings: z.array(opening).max(42),
  exceptions: z.array(exceptionInput).max(mostExceptions, 'too-many-exceptions'),
  icsUrl: line(2000),
  /** The clock that the hours are read on. Nothing: the community's. */
  timeZone: line(60),
});
export type PlanInput = z.output<typeof planInput>;

/** The terms of a service, a space or a night; what a kind is not asked is not kept. */
export const sharedTermsInput = z.object({
  step: z.literal('terms'),
  ...keptOf,
  taskMinutes: among(taskChoices).default(60),
  /** Of what is paid by the hour: how long it may last at most. */
  maxHours: numberOrNone(24, 'hours-not-a-number'),
  isOneOff: ticked,
  radiusKm: numberOrNone(furthestKm, 'radius-not-a-number'),
  provider: z
    .enum(['', 'cesu', 'micro', 'association'])
    .default('')
    .transform((value) => value || null),
  siret,
  price: priceOrNone,
  hour: priceOrNone,
  day: priceOrNone,
  deposit: priceOrNone,
  isFreeForAssociations: ticked,
  units: numberOrNone(mostUnits, 'units-not-a-number'),
  capacity: numberOrNone(mostPersons, 'persons-not-a-number'),
  nights: numberOrNone(longestLoanDays, 'days-not-a-number'),
  equipment: z.array(z.enum(equipmentKeys)).max(equipmentKeys.length).default([]),
  stepFree: line(longestText),
  houseRules: line(2000),
  keyInstructions: line(longestText),
  registrationNumber: line(40),
});
export type SharedTermsInput = z.output<typeof sharedTermsInput>;

/** One day closed, or opened, from the page of the listing. */
export const dayInput = listingInput.and(exceptionInput);
export const forgetDayInput = listingInput.extend({ day: dayOrNone });
export type DayInput = z.output<typeof dayInput>;
export type ForgetDayInput = z.output<typeof forgetDayInput>;
