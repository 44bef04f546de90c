/** What is wrong with a field is said in words about that field, in every form. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldKeys } from '@/components/listings/post/step-form';
import { askInput, cancelInput, offerInput, priceInput } from '@/lib/exchanges/input';
import { hasWords, words } from '@/lib/i18n/words';
import { fieldReasons } from '@/lib/web/action';
import { brickNames } from '@/tests/house/tree';

const reasonsFor = (schema: z.ZodType, said: unknown): Record<string, string> => {
  const parsed = schema.safeParse(said);
  return parsed.success ? {} : fieldReasons(parsed.error);
};

async function formsOf(brick: string): Promise<[string, z.ZodObject][]> {
  const inputs: Record<string, unknown> = await import(`../../lib/${brick}/input.ts`).catch(() => ({}));
  return Object.entries(inputs).flatMap(([name, schema]) => {
    const form = schema instanceof z.ZodPipe ? schema.in : schema;
    return form instanceof z.ZodObject ? [[`${brick} ${name}`, form]] : [];
  });
}

describe('an empty form', () => {
  test('is answered field by field, and no text is told of days and lengths', async () => {
    const forms = (await Promise.all(brickNames.map(formsOf))).flat();
    expect(forms.length).toBeGreaterThan(40);
    for (const [name, form] of forms) {
      const empty = Object.fromEntries(Object.keys(form.shape).map((field) => [field, '']));
      for (const [field, reason] of Object.entries(reasonsFor(form, empty))) {
        const key = fieldKeys(reason).find(hasWords);
        if (!['words-missing', 'too-short', 'too-long', 'too-small', 'too-large'].includes(reason)) continue;
        expect(key, `${name}.${field}: ${reason}`).toBe(`ground.field.${reason}`);
      }
    }
  });

  test('without a note says to write a few words', () => {
    const { note } = reasonsFor(askInput, { listingId: crypto.randomUUID(), note: ' ' });
    expect(note).toBe('words-missing');
    expect(words('fr')('ground.field.words-missing')).toBe('Écrivez quelques mots.');
    expect(reasonsFor(cancelInput, { exchangeId: crypto.randomUUID(), reason: '' })).toEqual({
      reason: 'words-missing',
    });
  });
});

const id = crypto.randomUUID();
test.each([
  ['0', 'not-an-amount'],
  ['-5', 'not-an-amount'],
  ['abc', 'not-an-amount'],
  ['12,345.678', 'not-an-amount'],
  ['£20', 'not-an-amount'],
  ['200 000', 'amount-too-high'],
])('an offer of %s is told why', (typed, reason) => {
  const asked = { listingId: id, note: 'Bonjour', offerCents: typed };
  expect(reasonsFor(askInput, asked)).toEqual({ offerCents: reason });
  expect(reasonsFor(priceInput, { exchangeId: id, price: typed })).toEqual({ price: reason });
});

test.each([
  ['0', 'too-small'],
  ['1.5', 'not-a-number'],
  ['abc', 'not-a-number'],
])('%s of a thing is told why', (units, reason) => {
  expect(reasonsFor(askInput, { listingId: id, note: 'Bonjour', units })).toEqual({ units: reason });
});

test('an offer that ends before it starts is told so', () => {
  const days = { startsOn: '2026-12-03', endsOn: '2026-12-01' };
  expect(reasonsFor(offerInput, { listingId: id, note: 'Bonjour', ...days })).toEqual({
    endsOn: 'ends-before-it-starts',
  });
});
