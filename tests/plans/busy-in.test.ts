import { describe, expect, test } from 'vitest';
import { busyIn } from '@/lib/plans/busy-in';

const window = { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2027-11-01T00:00:00Z') };
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hall//FR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:yoga@hall', ...lines, 'END:VEVENT'];

function busy(file: string, timeZone = 'Europe/Paris'): string[] {
  const read = busyIn(file, window, timeZone);
  if (!read.ok) return [read.because];
  return read.busy.map(
    ({ start, end }) => `${start.toISOString().slice(0, 16)}/${end.toISOString().slice(0, 16)}`,
  );
}

describe('the calendar that Michel keeps elsewhere', () => {
  test('says busy at its hours, in the zone that it names', () => {
    const file = calendar(
      ...event(
        'DTSTART;TZID=Europe/Paris:20261210T180000',
        'DTEND;TZID=Europe/Paris:20261210T200000',
        'SUMMARY:Yoga',
      ),
    );
    expect(busy(file)).toEqual(['2026-12-10T17:00/2026-12-10T19:00']);
  });

  test('in hours of the world, of his own wall, and by how long it lasts', () => {
    expect(busy(calendar(...event('DTSTART:20261210T180000Z', 'DTEND:20261210T190000Z')))).toEqual([
      '2026-12-10T18:00/2026-12-10T19:00',
    ]);
    expect(busy(calendar(...event('DTSTART:20261210T180000', 'DURATION:PT90M')))).toEqual([
      '2026-12-10T17:00/2026-12-10T18:30',
    ]);
    expect(busy(calendar(...event('DTSTART:20261210T180000', 'DURATION:PT1H')), 'Asia/Kathmandu')).toEqual([
      '2026-12-10T12:15/2026-12-10T13:15',
    ]);
  });

  test('a whole day is whole on his wall, also the one with an hour less', () => {
    expect(busy(calendar(...event('DTSTART;VALUE=DATE:20270328')))).toEqual([
      '2027-03-27T23:00/2027-03-28T22:00',
    ]);
    const two = event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261226');
    expect(busy(calendar(...two))).toEqual(['2026-12-23T23:00/2026-12-25T23:00']);
  });

  test('what comes back every week stays at its hour when the clock changes', () => {
    const weekly = event(
      ...['DTSTART;TZID=Europe/Paris:20270322T180000', 'DTEND;TZID=Europe/Paris:20270322T190000'],
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(busy(calendar(...weekly))).toEqual([
      '2027-03-22T17:00/2027-03-22T18:00',
      '2027-03-29T16:00/2027-03-29T17:00',
    ]);
  });

  test('a rule that ends by the clock of the world keeps its last time', () => {
    const weekly = event(
      ...['DTSTART;TZID=Europe/Paris:20261207T090000', 'DURATION:PT1H'],
      'RRULE:FREQ=WEEKLY;UNTIL=20261214T080000Z',
    );
    expect(busy(calendar(...weekly))).toEqual([
      '2026-12-07T08:00/2026-12-07T09:00',
      '2026-12-14T08:00/2026-12-14T09:00',
    ]);
  });

  test('times that are left out, moved, called off or added are so', () => {
    const weekly = event(
      ...['DTSTART;TZID=Europe/Paris:20261207T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=5'],
      ...['EXDATE:20261116T080000Z,20261123T080000Z', 'EXDATE;TZID=Europe/Paris:20261214T090000'],
      'RDATE;TZID=Europe/Paris:20270201T090000',
    );
    const moved = event('RECURRENCE-ID:20261221T080000Z', 'DTSTART:20261222T130000Z', 'DURATION:PT2H');
    const off = event(
      'RECURRENCE-ID;TZID=Europe/Paris:20261228T090000',
      'DTSTART:20261228T080000Z',
      'STATUS:CANCELLED',
    );
    expect(busy(calendar(...weekly, ...moved, ...off)).sort()).toEqual([
      '2026-12-07T08:00/2026-12-07T09:00',
      '2026-12-22T13:00/2026-12-22T15:00',
      '2027-01-04T08:00/2027-01-04T09:00',
      '2027-02-01T08:00/2027-02-01T09:00',
    ]);
  });

  test('a day of a series of days can be left out', () => {
    const days = event(
      'DTSTART;VALUE=DATE:20261207',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;VALUE=DATE:20261208',
    );
    expect(busy(calendar(...days))).toEqual([
      '2026-12-06T23:00/2026-12-07T23:00',
      '2026-12-08T23:00/2026-12-09T23:00',
    ]);
  });

  test('what leaves him free leaves the hall free', () => {
    const lines = ['DTSTART:20261210T180000Z', 'DTEND:20261210T190000Z'];
    const free = ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'];
    expect(busy(calendar(...free.flatMap((line) => event(...lines, line))))).toEqual([]);
    expect(busy(calendar(...event(...lines, 'STATUS:TENTATIVE')))).toHaveLength(1);
  });

  test('a zone that the file brings along is believed', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Salle', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300'],
      ...['TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'],
    ];
    const file = calendar(...zone, ...event('DTSTART;TZID=Salle:20261210T180000', 'DURATION:PT1H'));
    expect(busy(file)).toEqual(['2026-12-10T15:00/2026-12-10T16:00']);
  });

  test('what is over, or further than a year away, takes no room', () => {
    const old = event('DTSTART:20100104T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const read = busyIn(calendar(...old), window, 'Europe/Paris');
    expect(read.ok && read.busy.length).toBe(52);
  });
});

test('what goes on for years is busy as far as the window reaches', () => {
  const works = event('DTSTART:20200101T000000Z', 'DTEND:20290101T000000Z');
  expect(busy(calendar(...works))).toEqual(['2026-11-01T00:00/2027-11-01T00:00']);
});

describe('what is no calendar', () => {
  test.each([
    '',
    '<!doctype html><title>Sign in</title>',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Michel\r\nEND:VCARD',
  ])('is said to be none: %s', (file) => expect(busy(file)).toEqual(['not-a-calendar']));

  test('one that says busy every second is not read to its end', () => {
    const flood = event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    expect(busy(calendar(...flood))).toEqual(['calendar-too-full']);
  });

  test('a rule that nothing can fulfil ends', () => {
    const never = event(
      'DTSTART:20261210T180000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    );
    expect(busy(calendar(...never)).length).toBeLessThanOrEqual(1);
  });

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=999999999999',
  ])('nor does one hold up everybody by being tried for ever: %s', (rule) => {
    const never = event('DTSTART:20260101T180000Z', 'DURATION:PT1H', `RRULE:${rule}`);
    expect(busy(calendar(...never))).toEqual(['calendar-too-full']);
  });

  test('nor do thousands of rules, each of which takes its time', () => {
    const daily = event('DTSTART:19900101T180000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=12000');
    expect(busy(calendar(...Array.from({ length: 5000 }, () => daily).flat()))).toEqual([
      'calendar-too-full',
    ]);
  });

  test('nor does a zone whose clocks would change for ever', () => {
    const change = ['BEGIN:STANDARD', 'DTSTART:20200101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'];
    const rule = ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'END:STANDARD'];
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Hall', ...change, ...rule, 'END:VTIMEZONE'];
    const there = event('DTSTART;TZID=Hall:20261210T180000', 'DURATION:PT1H');
    expect(busy(calendar(...zone, ...there))).toEqual(['not-a-calendar']);
  });

  test('nor what would last until the end of time', () => {
    const endless = event('DTSTART:20261210T180000Z', 'DURATION:P999999999999W');
    expect(busy(calendar(...endless))).toEqual(['calendar-too-full']);
  });

  test('a rule made of nonsense is refused', () => {
    expect(busy(calendar(...event('DTSTART:20261210T180000Z', 'RRULE:FREQ=SOMETIMES')))).toEqual([
      'not-a-calendar',
    ]);
  });
});
