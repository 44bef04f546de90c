import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPriced, lineOf, quote, totalled, type Tariff, type Wanted } from '@/lib/exchanges/pricing';
import { addDays, toDay } from '@/lib/ground/period';

const none = { priceUnit: null, priceCents: null, hourCents: null, dayCents: null, weekCents: null } as const;
const tiller: Tariff = { ...none, subject: 'good', mode: 'rent', dayCents: 500, weekCents: 2500 };
const monday = toDay('2026-11-30');
const forDays = (count: number, units = 1): Wanted => ({
  units,
  days: { from: monday, to: addDays(monday, count - 1) },
  minutes: null,
});
const forMinutes = (minutes: number, units = 1): Wanted => ({ units, days: null, minutes });
const said = (tariff: Tariff, wanted: Wanted): string[] =>
  quote(tariff, wanted).lines.map(
    ({ of, count, units, unitCents, totalCents }) =>
      `${units} × ${count} ${of} × ${unitCents} = ${totalCents}`,
  );

describe('a thing for rent', () => {
  test('nine days are a week and two days', () => {
    expect(said(tiller, forDays(9))).toEqual(['1 × 1 week × 2500 = 2500', '1 × 2 day × 500 = 1000']);
    expect(quote(tiller, forDays(9)).totalCents).toBe(3500);
  });

  test('six days cost no more than the week that they nearly are', () => {
    expect(said(tiller, forDays(6))).toEqual(['1 × 1 week × 2500 = 2500']);
  });

  test('five days at the price of a week are said as a week, since that is shorter to read', () => {
    expect(said(tiller, forDays(5))).toEqual(['1 × 1 week × 2500 = 2500']);
  });

  test('three of them cost three times as much', () => {
    expect(said(tiller, forDays(1, 3))).toEqual(['3 × 1 day × 500 = 1500']);
  });

  test('two hours and a half are paid to the half hour', () => {
    const hall: Tariff = { ...none, subject: 'space', mode: 'rent', hourCents: 850 };
    expect(said(hall, forMinutes(150))).toEqual(['1 × 2.5 hour × 850 = 2125']);
  });

  test('five hours cost no more than the day', () => {
    expect(said({ ...tiller, hourCents: 200 }, forMinutes(300))).toEqual(['1 × 1 day × 500 = 500']);
  });

  test('a room for which nothing is asked is free, and says so', () => {
    const room: Tariff = { ...none, subject: 'space', mode: 'rent' };
    expect(said(room, forMinutes(120))).toEqual(['1 × 1 free × 0 = 0']);
    expect(isPriced(room)).toBe(false);
  });

  test('nights are counted from one day to the next, months from a day to the day before it', () => {
    const night: Tariff = { ...none, subject: 'space', mode: 'rent', priceUnit: 'night', priceCents: 4000 };
    expect(said(night, forDays(3))).toEqual(['1 × 2 night × 4000 = 8000']);
    expect(said(night, forDays(1))).toEqual(['1 × 1 night × 4000 = 4000']);
    const garage: Tariff = { ...night, priceUnit: 'month', priceCents: 6000 };
    const stay = (from: string, to: string) => ({
      ...forDays(1),
      days: { from: toDay(from), to: toDay(to) },
    });
    expect(said(garage, stay('2026-01-15', '2026-02-14'))).toEqual(['1 × 1 month × 6000 = 6000']);
    expect(said(garage, stay('2026-01-15', '2026-02-15'))).toEqual(['1 × 2 month × 6000 = 12000']);
  });
});

describe('a thing for sale', () => {
  const bicycle: Tariff = { ...none, subject: 'good', mode: 'sell', priceUnit: 'item', priceCents: 4500 };

  test('costs its price, as often as one takes it', () => {
    expect(said(bicycle, { units: 2, days: null, minutes: null })).toEqual(['2 × 1 item × 4500 = 9000']);
  });

  test('costs what was offered for all of it', () => {
    expect(said(bicycle, { units: 2, days: null, minutes: null, offerCents: 8000 })).toEqual([
      '1 × 1 offer × 8000 = 8000',
    ]);
  });

  test('an hour of help is paid by the hour, a task at once', () => {
    const sewing: Tariff = { ...none, subject: 'service', mode: 'sell', hourCents: 1500, priceCents: null };
    expect(said(sewing, forMinutes(90))).toEqual(['1 × 1.5 hour × 1500 = 2250']);
    const hem: Tariff = { ...sewing, hourCents: null, priceCents: 800 };
    expect(said(hem, forMinutes(30))).toEqual(['1 × 1 task × 800 = 800']);
  });
});

test('a gift, a loan and a swap cost nothing, whatever their row says', () => {
  for (const mode of ['give', 'lend', 'swap'] as const)
    expect(quote({ ...tiller, mode }, forDays(9))).toEqual({
      lines: [{ of: 'free', count: 1, units: 1, unitCents: 0, totalCents: 0 }],
      totalCents: 0,
    });
});

test('no line at all is one that says that it is free', () => {
  expect(totalled([])).toEqual(totalled([lineOf('item', 2, 0)]));
});

describe('whatever is asked for', () => {
  const cents = fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null });
  const tariffs = fc
    .record({ hourCents: cents, dayCents: cents, weekCents: cents })
    .map((prices): Tariff => ({
      ...{ ...none, subject: 'good', mode: 'rent' },
      ...prices,
    }));
  const lengths = fc.integer({ min: 1, max: 40 });
  const minutesOf = { hour: 60, day: 1440, week: 10_080 } as const;

  test('the lines add up to the total, in whole cents, and cover the length', () => {
    fc.assert(
      fc.property(tariffs, lengths, fc.integer({ min: 1, max: 5 }), (tariff, days, units) => {
        const { lines, totalCents } = quote(tariff, forDays(days, units));
        expect(Number.isInteger(totalCents)).toBe(true);
        expect(lines.reduce((sum, line) => sum + line.totalCents, 0)).toBe(totalCents);
        for (const line of lines)
          expect(line.totalCents).toBe(Math.round(line.count * line.unitCents) * line.units);
        expect(totalCents > 0).toBe(isPriced(tariff));
        if (!isPriced(tariff)) return;
        const covered = lines.reduce(
          (sum, { of, count }) => sum + count * minutesOf[of === 'week' || of === 'day' ? of : 'hour'],
          0,
        );
        expect(covered).toBeGreaterThanOrEqual(days * 1440);
      }),
    );
  });

  test('no other combination would have cost less', () => {
    fc.assert(
      fc.property(tariffs, lengths, fc.nat(6), fc.nat(45), (tariff, days, weeks, singles) => {
        const { hourCents, dayCents, weekCents } = tariff;
        if (weeks > 0 && weekCents === null) return;
        if (singles > 0 && dayCents === null) return;
        const rest = Math.max(0, days - weeks * 7 - singles);
        if ((rest > 0 && hourCents === null) || !isPriced(tariff)) return;
        const other = weeks * (weekCents ?? 0) + singles * (dayCents ?? 0) + rest * 24 * (hourCents ?? 0);
        expect(quote(tariff, forDays(days)).totalCents).toBeLessThanOrEqual(other);
      }),
    );
  });

  test('longer never costs less, and more never costs less than fewer', () => {
    fc.assert(
      fc.property(tariffs, lengths, lengths, fc.integer({ min: 1, max: 5 }), (tariff, days, more, units) => {
        const cost = (length: number, count: number) => quote(tariff, forDays(length, count)).totalCents;
        expect(cost(days + more, units)).toBeGreaterThanOrEqual(cost(days, units));
        expect(cost(days, units + 1)).toBeGreaterThanOrEqual(cost(days, units));
      }),
    );
  });
});
