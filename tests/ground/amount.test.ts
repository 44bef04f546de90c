import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsTyped } from '@/lib/ground/amount';
import { money } from '@/lib/i18n/format';

describe('an amount as people type it', () => {
  test.each([
    ['35', 3500],
    ['35,5', 3550],
    ['35.50', 3550],
    ['0,05', 5],
    ['1,200.50', 120_050],
    ['1 200,50', 120_050],
    ['1\u202f200,50\u00a0€', 120_050],
    ['€12', 1200],
    ['1.200,50', 120_050],
    ['12,345,678', 1_234_567_800],
  ])('%s is understood', (typed, cents) => {
    expect(centsTyped(typed)).toBe(cents);
  });

  test.each([
    '',
    'abc',
    '-5',
    '£20',
    '$20',
    '12,345.678',
    '1,200',
    '3.555',
    '1,2,3',
    '0,500',
    '1 2',
    '1,20,300',
    '1e3',
    '12,',
  ])('%s is none', (typed) => {
    expect(centsTyped(typed)).toBeNull();
  });

  test('what the site writes can be typed again, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (cents, locale) => {
          expect(centsTyped(money(cents, 'EUR', locale))).toBe(cents);
        },
      ),
    );
  });
});
