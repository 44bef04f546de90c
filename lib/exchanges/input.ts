import { z } from 'zod';
import { centsTyped } from '@/lib/ground/amount';
import { asId, looksLikeId, type ExchangeId, type ListingId, type PhotoId } from '@/lib/ground/ids';
import { parseDay, type Day } from '@/lib/ground/period';
import { plainText } from '@/lib/ground/plain-text';
import { largestValueCents } from '@/lib/listings/policy';

const exchangeId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ExchangeId>(value));
const listingId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ListingId>(value));
const photoId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<PhotoId>(value));

const day = z.string().transform((value, context): Day => {
  const parsed = parseDay(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'not-a-day' });
  return z.NEVER;
});
/** A form sends an empty field as an empty string: no day was chosen. */
const noDay = z.literal('').transform(() => undefined);
const optionalInstant = z
  .union([noDay, z.iso.datetime({ offset: true }).transform((value) => new Date(value))])
  .optional();
const optionalPosition = z.union([noDay, z.coerce.number().int().min(0).max(50)]).optional();
const optionalCount = z.union([noDay, z.coerce.number().int().min(1).max(10_000)]).optional();
const optionalVersion = z.union([noDay, z.coerce.number().int().min(1).max(99)]).optional();
const optionalListingId = z.union([noDay, listingId]).optional();
const optionalDay = z.union([noDay, day]).optional();

const remark = z.string().overwrite(plainText).trim().max(1000);
const neededRemark = remark.min(3);
/** Six digits; spaces and dots that people put between them are dropped. */
const code = z
  .string()
  .transform((value) => value.replace(/[\s.-]/g, ''))
  .refine((value) => /^\d{6}$/.test(value), 'not-a-code');

/** In minor units, never nothing, and no more than a listing may ask for. */
function centsIn(value: string, context: z.RefinementCtx, path: string[] = []): number {
  const cents = centsTyped(value) ?? 0;
  if (cents < 1) context.addIssue({ code: 'custom', message: 'not-an-amount', path });
  else if (cents > largestValueCents) context.addIssue({ code: 'custom', message: 'amount-too-high', path });
  return cents;
}
const amount = z
  .string()
  .trim()
  .transform((value, context) => centsIn(value, context));

const inOrder = ({ startsOn, endsOn }: { startsOn?: Day; endsOn?: Day }): boolean =>
  !startsOn || !endsOn || startsOn <= endsOn;

export const askInput = z
  .object({
    listingId,
    startsOn: optionalDay,
    endsOn: optionalDay,
    units: z.coerce.number().int().min(1).max(1000).default(1),
    /** The instants of a slot, ISO 8601. */
    startsAt: optionalInstant,
    endsAt: optionalInstant,
    /** A seat: on which day, from which stop, to which. */
    departureDay: optionalDay,
    fromStop: optionalPosition,
    toStop: optionalPosition,
    /** How many come to a space. */
    persons: optionalCount,
    acceptsRules: z.boolean().optional(),
    /** The version of the express wish to begin at once that was ticked. */
    asksToBegin: optionalVersion,
    /** What a buyer offers for all of it instead of the price. Empty: the price as it is. */
    offerCents: z.union([noDay, amount]).optional(),
    /** What is given in a swap. */
    otherListingId: optionalListingId,
    note: z.string().overwrite(plainText).trim().min(1).max(2000),
  })
  .refine(inOrder, { path: ['endsOn'], message: 'ends-before-it-starts' });
export type AskInput = z.output<typeof askInput>;

/** What a wall clock shows, in minutes of the day. */
const wallMinutes = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')
  .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3)));
const optionalMinutes = z.union([noDay, wallMinutes]).optional();

/** A box that was ticked, as a form or a script sends it. */
const ticked = z.union([z.boolean(), z.literal('on').transform(() => true)]).optional();

export const offerInput = z
  .object({
    listingId,
    startsOn: optionalDay,
    endsOn: optionalDay,
    /** From when to when, on the first day, where an hour is looked for. */
    fromTime: optionalMinutes,
    toTime: optionalMinutes,
    /** What is asked for all of it. Empty: nothing. */
    price: z.string().trim().default(''),
    /** Of a ride: the car, and that the driver only shares the costs of a trip of their own. */
    power: z.union([noDay, z.coerce.number().int().min(3).max(7)]).optional(),
    isElectric: ticked,
    states: ticked,
    /** One of the offerer's own listings, to look at. */
    otherListingId: optionalListingId,
    note: z.string().overwrite(plainText).trim().min(1).max(2000),
  })
  .refine(inOrder, { path: ['endsOn'], message: 'ends-before-it-starts' })
  .transform(({ price, ...rest }, context) => ({
    ...rest,
    cents: price === '' ? null : centsIn(price, context, ['price']),
  }));
export type OfferInput = z.output<typeof offerInput>;

export const exchangeInput = z.object({ exchangeId });
export type ExchangeInput = z.output<typeof exchangeInput>;

export const agreeInput = z.object({ exchangeId, remark: remark.default('') });
export type AgreeInput = z.output<typeof agreeInput>;

/** Yes to a price, with the one that the page showed: another that was named meanwhile is not what was said yes to. */
export const acceptInput = agreeInput.extend({
  seenCents: z.coerce.number().int().min(0).optional(),
});
export type AcceptInput = z.output<typeof acceptInput>;

export const takeInput = agreeInput.extend({ asksToBegin: optionalVersion });
export type TakeInput = z.output<typeof takeInput>;

export const declineInput = z.object({ exchangeId, reason: remark.default('') });
export type DeclineInput = z.output<typeof declineInput>;
export const undoPromiseInput = declineInput;
export const refuseLongerInput = declineInput;

export const cancelInput = z.object({ exchangeId, reason: neededRemark });
export type CancelInput = z.output<typeof cancelInput>;

export const priceInput = z
  .object({ exchangeId, price: amount, remark: remark.default('') })
  .transform(({ price: cents, ...rest }) => ({ ...rest, cents }));
export type PriceInput = z.output<typeof priceInput>;

export const codeInput = z.object({ exchangeId, code });
export type CodeInput = z.output<typeof codeInput>;

export const giveBackInput = z
  .object({ exchangeId, code, outcome: z.enum(['ok', 'problem']), remark: remark.default('') })
  .refine(({ outcome, remark: said }) => outcome === 'ok' || said.length >= 3, {
    path: ['remark'],
    message: 'say-what-is-wrong',
  });
export type GiveBackInput = z.output<typeof giveBackInput>;

export const askForLongerInput = z.object({ exchangeId, until: day });
export type AskForLongerInput = z.output<typeof askForLongerInput>;

export const reportProblemInput = z.object({ exchangeId, remark: neededRemark });
export type ReportProblemInput = z.output<typeof reportProblemInput>;

export const settleProblemInput = z.object({
  exchangeId,
  outcome: z.enum(['resume', 'end']),
  remark: remark.default(''),
});
export type SettleProblemInput = z.output<typeof settleProblemInput>;

export const conditionReportInput = z.object({
  exchangeId,
  moment: z.enum(['hand-over', 'return']),
  remark: remark.default(''),
  photoIds: z.array(photoId).max(4).default([]),
});
export type ConditionReportInput = z.output<typeof conditionReportInput>;
