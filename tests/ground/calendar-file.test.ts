import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from '@/lib/ground/calendar-file';
import { toDay } from '@/lib/ground/period';

const loan: CalendarEvent = {
  uid: 'exchange-1@cocote.example',
  sequence: 2,
  changedAt: new Date('2026-11-23T09:00:00Z'),
  when: { days: { from: toDay('2026-11-27'), to: toDay('2026-11-28') } },
  is: 'confirmed',
  title: 'Échelle; de 3 m, en bois',
};
const write = (event: Partial<CalendarEvent>) =>
  calendarFile({ name: 'Mes échanges', language: 'fr', events: [{ ...loan, ...event }] });
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar that a telephone reads', () => {
  test('says a loan by its days, the last one included', () => {
    expect(unfolded(write({}))).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261127',
        'DTEND;VALUE=DATE:20261129',
        'SUMMARY:Échelle\\; de 3 m\\, en bois',
        'SEQUENCE:2',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
      ]),
    );
  });

  test('says an hour in universal time, across the change of clocks', () => {
    const slot = { from: new Date('2026-10-25T00:30:00Z'), to: new Date('2026-10-25T01:30:00Z') };
    expect(unfolded(write({ when: slot }))).toEqual(
      expect.arrayContaining(['DTSTART:20261025T003000Z', 'DTEND:20261025T013000Z']),
    );
  });

  test('takes back what was cancelled, under the same name', () => {
    const lines = unfolded(write({ is: 'cancelled', sequence: 3 }));
    expect(lines).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'UID:exchange-1@cocote.example', 'TRANSP:TRANSPARENT']),
    );
  });

  test('lets nobody write a property of their own into it', () => {
    const lines = unfolded(write({ title: 'Vélo\r\nATTENDEE:mailto:x@y.z', url: 'https://x.example/\nA:B' }));
    expect(lines.filter((line) => /^(?:ATTENDEE|A:B)/.test(line))).toEqual([]);
    expect(lines).toContain('SUMMARY:Vélo\\nATTENDEE:mailto:x@y.z');
  });

  test('has no line longer than 75 bytes, whatever people write, and loses nothing of it', () => {
    const bytes = (line: string) => new TextEncoder().encode(line).length;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const file = write({ title });
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
        const said = unfolded(file).find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = said
          .slice(8)
          .replace(/\\(n|[\\;,])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        const kept = title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(read).toBe(kept);
      }),
    );
  });
});
