import { z } from 'zod';
import { locales } from '@/lib/ground/locale';
import { nameOfPerson, plainText } from '@/lib/ground/plain-text';

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
