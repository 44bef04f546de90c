import { describe, expect, test } from 'vitest';
import { deadline } from '@/components/exchanges/deadline';
import { timerSaid } from '@/app/[locale]/[community]/exchanges/deal-words';
import { codeIn } from '@/components/exchanges/scan-code';
import { stampOf } from '@/components/exchanges/stamp';
import { addDays, instantAt, toDay } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';

const paris = 'Europe/Paris';
const monday = toDay('2026-11-23');

describe('until when', () => {
  test('midnight is the last minute of the day before', () => {
    expect(deadline(instantAt(monday, 0, paris), paris, 'fr')).toBe(
      'dimanche 22 novembre à 23\u00a0h\u00a059',
    );
    expect(deadline(instantAt(monday, 0, paris), paris, 'en')).toBe('Sunday 22 November at 23:59');
  });

  test('another hour is itself', () => {
    expect(deadline(instantAt(monday, 17, paris), paris, 'fr')).toBe('lundi 23 novembre à 17\u00a0h');
  });
});

describe('what the camera read', () => {
  test.each([
    ['123456', '123456'],
    ['https://cocote.example/fr/pilat/exchanges/0190?code=012345#code', '012345'],
    ['https://cocote.example/fr/pilat?code=12345', null],
    ['https://elsewhere.example/', null],
    ['12345', null],
    ['bonjour', null],
  ])('%s holds %s', (scanned, code) => {
    expect(codeIn(scanned)).toBe(code);
  });
});

test('a page knows that the exchange moved on by its state, by a wish and by its last day', () => {
  const days = { from: monday, to: addDays(monday, 2) };
  const stamps = [
    stampOf({ state: 'agreed', wishedEndsOn: null, days }),
    stampOf({ state: 'handed-over', wishedEndsOn: null, days }),
    stampOf({ state: 'handed-over', wishedEndsOn: addDays(monday, 5), days }),
    stampOf({ state: 'handed-over', wishedEndsOn: null, days: { ...days, to: addDays(monday, 5) } }),
    stampOf({ state: 'asked', wishedEndsOn: null, days: null }),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
});

test('a reminder speaks of what it is about, to whom it speaks', () => {
  const said = (mode: 'give' | 'sell' | 'swap' | 'lend', side: 'owner' | 'asker', timer: string) =>
    timerSaid(words('en'), { mode, side }, timer);
  expect(said('give', 'owner', 'promise-waits')).toBe('Reminder: hand the gift over');
  expect(said('sell', 'asker', 'promise-waits')).toBe('Reminder: collect the purchase');
  expect(said('swap', 'owner', 'promise-waits')).not.toContain('gift');
  expect(said('lend', 'asker', 'expire')).toBe('The request expires');
});
