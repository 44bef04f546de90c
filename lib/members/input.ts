import { z } from 'zod';
import { roles } from '@/lib/ground/actor';
import { locales } from '@/lib/ground/locale';
import { nameOfPerson, plainText } from '@/lib/ground/plain-text';

export const statuses = ['private', 'association', 'business'] as const;
export type Status = (typeof statuses)[number];

/** Languages that a form proposes, by ISO 639-1 code; said in their own words by the page. */
export const spokenLanguages = [
  'fr',
  'en',
  'es',
  'it',
  'de',
  'pt',
  'ar',
  'tr',
  'uk',
  'pl',
  'nl',
  'zh',
] as const;

export const emailInput = z.string().trim().max(254).pipe(z.email('not-an-email'));

const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'required');
const degrees = (most: number) =>
  z.coerce.number('not-a-number').min(-most, 'not-a-number').max(most, 'not-a-number');
/** An empty field of a form says nothing. */
const blankIsNone = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Boxes of one name that were ticked: none, one or several. */
const asList = (value: unknown): unknown =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A commune as typed, with the code of the suggestion that was chosen, if one was. */
export const placeInput = z.object({
  commune: z.string().trim().min(1, 'commune-missing').max(100, 'too-long'),
  communeCode: z.preprocess(blankIsNone, z.string().trim().max(5).optional()),
  /** Where a commune is that nobody has placed yet: near which other one, or a point. */
  nearCommuneCode: z.preprocess(blankIsNone, z.string().trim().max(5).optional()),
  lat: z.preprocess(blankIsNone, degrees(90).optional()),
  lng: z.preprocess(blankIsNone, degrees(180).optional()),
});

const firstName = z.string().trim().max(40, 'too-long').regex(nameOfPerson, 'first-name-missing');

const standing = {
  status: z.enum(statuses, 'status-missing'),
  organisation: z.string().overwrite(plainText).trim().max(120, 'too-long').default(''),
  languages: z.preprocess(asList, z.array(z.enum(spokenLanguages)).max(spokenLanguages.length)),
};

type Standing = { status: Status; organisation: string };
const hasOrganisation = ({ status, organisation }: Standing): boolean =>
  status === 'private' || organisation !== '';
const organisationMissing = { path: ['organisation'], message: 'organisation-missing' };

export const joinInput = z
  .object({
    firstName,
    initial: z.preprocess(
      blankIsNone,
      z
        .string()
        .trim()
        .regex(/^\p{L}\.?$/u, 'not-an-initial')
        .optional(),
    ),
    ...placeInput.shape,
    ...standing,
    adult: z.literal('yes', 'not-adult'),
    agrees: z.literal('yes', 'rules-not-agreed'),
    /** The version of the rules that was shown. */
    rulesVersion: z.coerce.number().int().min(1),
  })
  .refine(hasOrganisation, organisationMissing);
export type JoinInput = z.output<typeof joinInput>;

export const profileInput = z
  .object({
    firstName,
    initial: z.preprocess(
      blankIsNone,
      z
        .string()
        .trim()
        .regex(/^\p{L}\.?$/u, 'not-an-initial')
        .optional(),
    ),
    ...placeInput.shape,
    ...standing,
    about: z.string().overwrite(plainText).trim().max(1000, 'too-long').default(''),
    mailsAboutMessages: z.preprocess((value) => value === 'yes', z.boolean()),
  })
  .refine(hasOrganisation, organisationMissing);
export type ProfileInput = z.output<typeof profileInput>;

export const roleInput = z.object({ memberId: id, role: z.enum(roles) });
export type RoleInput = z.output<typeof roleInput>;

export const blockInput = z.object({ memberId: id });
export type BlockInput = z.output<typeof blockInput>;

export const photoInput = z.object({ photoId: id.nullable() });
export type PhotoInput = z.output<typeof photoInput>;

export const localeInput = z.object({ locale: z.enum(locales) });
