/** What people may say about rides and meeting points. */
import { z } from 'zod';
import { centsTyped } from '@/lib/ground/amount';
import { asId, looksLikeId, type ListingId } from '@/lib/ground/ids';
import { parseDay, type Day } from '@/lib/ground/period';
import { plainText } from '@/lib/ground/plain-text';
import { isCarPower, type CarPower } from './scale';
import { minuteOf } from './timetable';

export const mostStops = 8;
export const mostSeats = 8;
export const mostExceptions = 60;
export const largestCents = 100_000;
export const luggages = ['none', 'small', 'large'] as const;

const listingId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<ListingId>(value));
const line = (max: number) => z.string().overwrite(plainText).trim().max(max, 'too-long');
const dayOrNone = z
  .string()
  .trim()
  .transform((value, context): Day | null => {
    const day = value === '' ? null : parseDay(value);
    if (value !== '' && !day) context.addIssue({ code: 'custom', message: 'not-a-day' });
    return day;
  });
const minute = z
  .string()
  .trim()
  .transform((value, context): number | null => {
    const found = value === '' ? null : minuteOf(value);
    if (value !== '' && found === null) context.addIssue({ code: 'custom', message: 'not-a-time' });
    return found;
  });
const wholeNumber = (max: number, reason: string) =>
  z
    .string()
    .trim()
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= max, reason)
    .transform(Number);
/** In cents. Nothing: 0. */
const cents = z
  .string()
  .trim()
  .transform((value, context): number => {
    if (value === '') return 0;
    const found = centsTyped(value) ?? Number.NaN;
    if (!(found <= largestCents)) context.addIssue({ code: 'custom', message: 'not-an-amount' });
    return found;
  });
const tick = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);
const power = z
  .string()
  .trim()
  .transform((value, context): CarPower | null => {
    const number = Number(value);
    if (value === '' || isCarPower(number)) return value === '' ? null : isCarPower(number) ? number : null;
    context.addIssue({ code: 'custom', message: 'car-power-missing' });
    return null;
  });

export const routeInput = z.object({
  listingId,
  /** The draft is put aside as it is, whole or not. */
  later: z.boolean().default(false),
  /** From, stops and to as typed; empty ones between the ends are none. */
  stops: z.array(line(160)).min(2).max(mostStops, 'too-many-stops'),
  /** Where exactly one is met at each of them, in words; a stop without such words is met where its name says. */
  spots: z.array(line(160)).max(mostStops, 'too-many-stops').default([]),
  repeats: z.enum(['once', 'weekly']).default('once'),
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
  firstDay: dayOrNone,
  lastDay: dayOrNone.default(null),
  exceptions: z.array(dayOrNone).max(mostExceptions, 'too-many-exceptions').default([]),
  departs: minute,
  /** How many places somebody looks for; a driver says it with the car. */
  seats: wholeNumber(mostSeats, 'seats-not-a-number').optional(),
});
export type RouteInput = z.output<typeof routeInput>;

export const carInput = z.object({
  listingId,
  later: z.boolean().default(false),
  seats: wholeNumber(mostSeats, 'seats-not-a-number'),
  power: power.default(null),
  isElectric: tick,
  tolls: cents.default(0),
  parking: cents.default(0),
  price: cents.default(0),
  luggage: z.enum(luggages).default('small'),
  takesPets: tick,
  isAccessible: tick,
  hasChildSeat: tick,
  allowsSmoking: tick,
  /** A wish that is shown: it keeps nobody from asking. */
  prefersWomen: tick,
  /** « Je fais ce trajet pour moi-même. » */
  states: tick,
});
export type CarInput = z.output<typeof carInput>;

const day = z.string().transform((value, context): Day => {
  const found = parseDay(value);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'not-a-day' });
  return z.NEVER;
});

/** The driver does not leave on a day; with `every`, on no day any more. */
export const cancelDepartureInput = z.object({
  listingId,
  day,
  every: tick,
  reason: line(500).min(1, 'reason-missing'),
});
export type CancelDepartureInput = z.output<typeof cancelDepartureInput>;

/** « 45,42 » or “45.42”; nothing: not said. */
const coordinate = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : Number(value.replace(',', '.'))))
  .optional();
export const meetingPointInput = z.object({
  name: line(120).min(3, 'too-short'),
  address: line(300).default(''),
  commune: line(120),
  lat: coordinate,
  lng: coordinate,
});
export type MeetingPointInput = z.output<typeof meetingPointInput>;
export const pointInput = z.object({ pointId: z.string().refine(looksLikeId, 'required') });
export type PointInput = z.output<typeof pointInput>;
