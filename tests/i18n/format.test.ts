import { expect, test } from 'vitest';
import { toDay } from '@/lib/ground/period';
import { dateSpan, day, dayTime, distance, hourSpan, money, shortDay } from '@/lib/i18n/format';

const first = toDay('2026-12-01');

test('the first of a month is « 1er » in French, and nothing else changes', () => {
  expect(day(first, 'fr')).toBe('mardi 1er décembre');
  expect(shortDay(first, 'fr')).toBe('1er déc.');
  expect(day(first, 'en')).toBe('Tuesday 1 December');
  expect(day(toDay('2026-12-11'), 'fr', true)).toBe('vendredi 11 décembre 2026');
  expect(dateSpan({ from: toDay('2026-11-30'), to: first }, 'fr')).toBe(
    'lundi 30 novembre – mardi 1er décembre',
  );
});

test('an hour is told in the zone of the community', () => {
  const at = new Date('2026-11-23T06:50:00Z');
  expect(dayTime(at, 'Europe/Paris', 'fr')).toBe('lundi 23 novembre à 7\u00a0h\u00a050');
  expect(dayTime(at, 'Asia/Kathmandu', 'en')).toBe('Monday 23 November at 12:35');
});

test('amounts are told to the cent, and distances no more finely than they are known', () => {
  expect(money(1000, 'EUR', 'fr').replace(/\s/gu, ' ')).toBe('10,00 €');
  expect(money(8000, 'EUR', 'fr', true).replace(/\s/gu, ' ')).toBe('80 €');
  expect(distance(30, 'fr')).toBe('100\u00a0m');
  expect(distance(1234, 'fr')).toBe('1,2\u00a0km');
  expect(distance(1234, 'en')).toBe('1.2\u00a0km');
});

test('hours of a day are said from one to the other, and with both days past midnight', () => {
  const ten = new Date('2026-11-30T09:00:00Z');
  const noon = new Date('2026-11-30T11:00:00Z');
  const two = new Date('2026-12-01T01:00:00Z');
  const paris = 'Europe/Paris';
  expect(hourSpan(ten, noon, paris, 'fr')).toBe('lundi 30 novembre de 10\u00a0h à 12\u00a0h');
  expect(hourSpan(ten, noon, paris, 'en')).toBe('Monday 30 November from 10:00 to 12:00');
  expect(hourSpan(noon, two, paris, 'fr')).toBe(
    'du lundi 30 novembre à 12\u00a0h au mardi 1er décembre à 2\u00a0h',
  );
});
