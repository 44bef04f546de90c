/** What people may say about their listings. */
import { z } from 'zod';
import {
  asId,
  looksLikeId,
  type CategoryId,
  type ListingId,
  type ListingTypeId,
  type PhotoId,
} from '@/lib/ground/ids';
import { centsTyped } from '@/lib/ground/amount';
import { parseDay, type Day } from '@/lib/ground/period';
import { plainText } from '@/lib/ground/plain-text';
import {
  furthestKm,
  largestValueCents,
  longestLoanDays,
  longestTitle,
  mostClosures,
  mostPhotos,
  mostUnits,
} from './policy';
import { isRna, isSiret } from './seller';

const listingId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<ListingId>(value));
const typeId = z
  .string()
  .refine(looksLikeId, 'kind-missing')
  .transform((value) => asId<ListingTypeId>(value));
const photoId = z
  .string()
  .refine(looksLikeId, 'required')
  .transform((value) => asId<PhotoId>(value));

const line = (max: number) => z.string().overwrite(plainText).trim().max(max, 'too-long');

/** A day, or nothing. */
const dayOrNone = z
  .string()
  .trim()
  .transform((value, context): Day | null => {
    if (value === '') return null;
    const day = parseDay(value);
    if (!day) context.addIssue({ code: 'custom', message: 'not-a-day' });
    return day;
  });

const wholeNumber = (max: number, reason: string) =>
  z
    .string()
    .trim()
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= max, reason)
    .transform(Number);

/** In cents. Nothing: not said. */
export const amountOrNone = z
  .string()
  .trim()
  .transform((value, context): number | null => {
    if (value === '') return null;
    const cents = centsTyped(value);
    if (cents === null) context.addIssue({ code: 'custom', message: 'not-an-amount' });
    else if (cents > largestValueCents) context.addIssue({ code: 'custom', message: 'amount-too-high' });
    return cents;
  });

/** A price: nothing is no price, and so is zero. */
export const priceOrNone = amountOrNone.transform((cents) => cents || null).default(null);

/** A whole number, or nothing. */
const numberOrNone = (max: number, reason: string) =>
  z.union([z.literal('').transform(() => null), wholeNumber(max, reason)], reason).default(null);

const coordinate = (limit: number) =>
  z
    .string()
    .trim()
    .transform((value): number | null => (value === '' ? null : Number(value)))
    .refine(
      (value) => value === null || (Number.isFinite(value) && Math.abs(value) <= limit),
      'place-unknown',
    );

export const conditions = ['new', 'very-good', 'good', 'worn'] as const;
const condition = z.enum(['', ...conditions]).transform((value) => (value === '' ? null : value));

/** With spaces or points, as numbers are read aloud. */
const written = (value: string): string => value.replace(/[\s.\u00a0\u202f]/g, '');
export const siret = z
  .string()
  .transform(written)
  .refine((value) => value === '' || isSiret(value), 'not-a-siret')
  .default('');
const rna = z
  .string()
  .transform((value) => written(value).toUpperCase())
  .refine((value) => value === '' || isRna(value), 'not-an-rna')
  .default('');

export const draftInput = z.object({ typeId, title: line(longestTitle).default('') });
export const kindInput = z.object({ typeId });
export const photosInput = z.object({
  photos: z.array(z.object({ photoId, alt: line(200) })).max(mostPhotos, 'too-many-photos'),
  removed: z.array(photoId).default([]),
});
export const titleInput = z.object({
  title: line(longestTitle),
  /** Empty: the one that the title suggests. */
  categoryId: z
    .union([z.literal(''), z.string().refine(looksLikeId, 'category-missing')])
    .transform((value) => (value === '' ? null : asId<CategoryId>(value))),
  description: line(3000),
});
/** What the terms of any kind of goods may say; what a kind is not asked is not kept. */
export const termsInput = z.object({
  condition: condition.default(null),
  units: wholeNumber(mostUnits, 'units-not-a-number').default(1),
  value: amountOrNone.default(null),
  minDays: numberOrNone(longestLoanDays, 'days-not-a-number'),
  maxDays: numberOrNone(longestLoanDays, 'days-not-a-number'),
  minHours: numberOrNone(24, 'hours-not-a-number'),
  maxHours: numberOrNone(24, 'hours-not-a-number'),
  availableUntil: dayOrNone.default(null),
  price: priceOrNone,
  hour: priceOrNone,
  day: priceOrNone,
  week: priceOrNone,
  deposit: priceOrNone,
  offers: z.enum(['', 'firm', 'offers']).default(''),
  defects: line(500).default(''),
  insurance: line(500).default(''),
  wanted: line(300).default(''),
  bestBefore: dayOrNone.default(null),
  storage: line(200).default(''),
  allergens: line(200).default(''),
  siret,
  rna,
  guarantee: line(500).default(''),
  isDatedLeisure: z.enum(['', 'yes']).default(''),
});
export const placeInput = z.object({
  commune: line(120),
  communeCode: line(10).default(''),
  lat: coordinate(90).default(null),
  lng: coordinate(180).default(null),
  meetingPlace: line(300).default(''),
  /** How far a request reaches. */
  radiusKm: numberOrNone(furthestKm, 'radius-not-a-number'),
});
/** What a form holds for each of the community's own questions, by its key; `fields.ts` reads it. */
export const detailsInput = z.object({
  answers: z.record(z.string().max(60), z.array(z.string().max(5000)).max(40)).default({}),
});
const closure = z
  .object({ from: dayOrNone, to: dayOrNone })
  .refine(({ from, to }) => (from === null) === (to === null), { error: 'closure-half', path: ['to'] })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    error: 'closure-order',
    path: ['to'],
  });
export const whenInput = z.object({
  availableFrom: dayOrNone.default(null),
  /** Asked here for loans; for gifts it stays what the terms said. */
  availableUntil: dayOrNone.optional(),
  closedWeekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7),
  closures: z.array(closure).max(mostClosures, 'too-many-closures'),
});

/** `later`: the draft is put aside as it is, whole or not. */
export const keptOf = { listingId, later: z.boolean().default(false) };

export const stepInput = z.discriminatedUnion('step', [
  kindInput.extend({ step: z.literal('kind'), ...keptOf }),
  photosInput.extend({ step: z.literal('photos'), ...keptOf }),
  titleInput.extend({ step: z.literal('title'), ...keptOf }),
  termsInput.extend({ step: z.literal('terms'), ...keptOf }),
  detailsInput.extend({ step: z.literal('details'), ...keptOf }),
  placeInput.extend({ step: z.literal('place'), ...keptOf }),
  whenInput.extend({ step: z.literal('when'), ...keptOf }),
]);
export type StepInput = z.output<typeof stepInput>;
export type StepOf<Step extends StepInput['step']> = Extract<StepInput, { step: Step }>;

export const listingInput = z.object({ listingId });
/** A moderator's answer to a listing that waits; a refusal says why. */
export const refuseInput = z.object({ listingId, reason: line(500).default('') });
const categoryId = z
  .string()
  .refine(looksLikeId, 'category-missing')
  .transform((value) => asId<CategoryId>(value));
export const removeCategoryInput = z.object({ categoryId, moveTo: categoryId });
export const removeInput = z.object({ listingId, reason: line(500).default('') });

export type DraftInput = z.output<typeof draftInput>;
export type ListingInput = z.output<typeof listingInput>;
export type RemoveCategoryInput = z.output<typeof removeCategoryInput>;
export type RefuseInput = z.output<typeof refuseInput>;
export type RemoveInput = z.output<typeof removeInput>;
