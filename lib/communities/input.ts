import { z } from 'zod';
import { asId, looksLikeId, type CategoryId, type ListingTypeId } from '@/lib/ground/ids';
import { locales } from '@/lib/ground/locale';
import { nameOfPerson, plainText } from '@/lib/ground/plain-text';
import { fieldKinds } from './field-kinds';
import { modes, priceUnits, subjects, templateNames } from './templates';
import { themes } from './themes';

/** The bricks that a community may stack or leave; members and communities themselves always stand. */
export const stackableBricks = ['listings', 'exchanges', 'messages', 'reviews', 'notices'] as const;
export const longestSlug = 40;

const line = z.string().overwrite(plainText).trim();

/** What it takes to found a community. */
export const foundInput = z.object({
  /** The word in its addresses. */
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(2, 'too-short')
    .max(longestSlug, 'too-long')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-a-slug'),
  name: line.min(2, 'too-short').max(80, 'too-long'),
  locale: z.enum(locales).default('fr'),
  timeZone: z.string().trim().default('Europe/Paris'),
  /** ISO 4217. */
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'not-a-currency')
    .default('EUR'),
  /** INSEE code of the commune in its middle. */
  communeCode: z.string().trim().min(1, 'required'),
  bricks: z.array(z.enum(stackableBricks)).default([...stackableBricks]),
  legalName: line.max(200, 'too-long').optional(),
  legalAddress: line.max(400, 'too-long').optional(),
  legalEmail: z.email('not-an-email').optional(),
});
export type FoundInput = z.output<typeof foundInput>;

/** Who founds it, and administers it at first. */
export const founderInput = z.object({
  email: z.email('not-an-email'),
  firstName: z.string().trim().max(40, 'too-long').regex(nameOfPerson, 'first-name-missing'),
  initial: z
    .string()
    .trim()
    .regex(/^\p{L}$/u, 'not-an-initial')
    .toUpperCase()
    .optional(),
});
export type FounderInput = z.output<typeof founderInput>;

/** Who answers for a community; an empty line says nothing yet. */
export const legalInput = z.object({
  legalName: line.max(200, 'too-long'),
  legalAddress: line.max(400, 'too-long'),
  legalEmail: z.union([z.literal(''), z.email('not-an-email')], 'not-an-email'),
});
export type LegalInput = z.output<typeof legalInput>;

const id = z.string().refine(looksLikeId, 'required');
const typeId = id.transform((value) => asId<ListingTypeId>(value));
const categoryId = id.transform((value) => asId<CategoryId>(value));
const categoryOrNone = z
  .union([z.literal(''), id], 'required')
  .default('')
  .transform((value) => (value === '' ? null : asId<CategoryId>(value)));
/** A box of a form: absent when it is not ticked. */
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const called = line.min(1, 'required').max(60, 'too-long');
const way = z.enum(['up', 'down']);

/** A new type stands on a template; a request is also of something. */
export const addTypeInput = z.object({
  template: z.enum(templateNames),
  subject: z.enum(subjects).optional(),
  mode: z.enum(modes).optional(),
});
export const typeInput = z.object({
  typeId,
  ...{ labelFr: called, labelEn: called, verbFr: called, verbEn: called },
  /** Empty where the template has no price. */
  priceUnit: z
    .union([z.literal(''), z.enum(priceUnits)])
    .default('')
    .transform((unit) => unit || null),
  ...{ hasPrice: tick, hasDeposit: tick, hasUnits: tick, needsApproval: tick },
});
export const moveTypeInput = z.object({ typeId, way });
export const openTypeInput = z.object({ typeId, isOpen: z.stringbool() });

const bound = z
  .string()
  .trim()
  .regex(/^-?\d{0,7}$/, 'not-a-number')
  .default('')
  .transform((value) => (value === '' || value === '-' ? null : Number(value)));
export const fieldInput = z.object({
  typeId,
  /** Empty: a new question. */
  fieldId: z
    .union([z.literal(''), id])
    .default('')
    .transform((value) => value || null),
  kind: z.enum(fieldKinds),
  ...{ labelFr: called, labelEn: called, min: bound, max: bound },
  /** One option a line, « français | English ». */
  options: z.string().overwrite(plainText).max(5000, 'too-long').default(''),
  ...{ isRequired: tick, isFilterable: tick },
  categoryId: categoryOrNone,
});
export const ownFieldInput = z.object({ typeId, fieldId: id });
export const moveFieldInput = z.object({ typeId, fieldId: id, way });

export const addCategoryInput = z.object({
  ...{ nameFr: called, nameEn: called, theme: z.enum(themes), parentId: categoryOrNone },
  hints: line.max(2000, 'too-long').default(''),
});
export const categoryInput = addCategoryInput.extend({ categoryId });
export const moveCategoryInput = z.object({ categoryId, way });

const reason = line.min(3, 'too-short').max(300, 'too-long');
export const banInput = z.object({
  word: line.min(2, 'too-short').max(60, 'too-long'),
  ...{ reasonFr: reason, reasonEn: reason },
});
export const allowInput = z.object({ wordId: id });

export type AddTypeInput = z.output<typeof addTypeInput>;
export type TypeInput = z.output<typeof typeInput>;
export type MoveTypeInput = z.output<typeof moveTypeInput>;
export type OpenTypeInput = z.output<typeof openTypeInput>;
export type FieldInput = z.output<typeof fieldInput>;
export type OwnFieldInput = z.output<typeof ownFieldInput>;
export type MoveFieldInput = z.output<typeof moveFieldInput>;
export type AddCategoryInput = z.output<typeof addCategoryInput>;
export type CategoryInput = z.output<typeof categoryInput>;
export type MoveCategoryInput = z.output<typeof moveCategoryInput>;
export type BanInput = z.output<typeof banInput>;
export type AllowInput = z.output<typeof allowInput>;
