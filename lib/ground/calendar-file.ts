/** Calendars as RFC 5545 writes them: what people subscribe to from their telephone. Instants are written in UTC. */
import { addDays, type Day } from './period';

export type CalendarEvent = {
  /** The same for the same thing for ever; without spaces. */
  uid: string;
  /** Grows when the event changes. */
  sequence: number;
  changedAt: Date;
  /** Days include both ends; of instants the end is not part. */
  when: { days: { from: Day; to: Day } } | { from: Date; to: Date };
  is: 'tentative' | 'confirmed' | 'cancelled';
  title: string;
  description?: string;
  place?: string;
  url?: string;
  /** Whether the time counts as busy. */
  busy?: boolean;
};

export type CalendarFile = {
  name: string;
  language: string;
  /** How often a program should ask again. */
  refreshHours?: number;
  events: readonly CalendarEvent[];
};

export function calendarFile({ name, language, refreshHours = 4, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//CoCoTe//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, is, title, description, place, url, busy = true } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...bounds(event.when),
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(place ? [`LOCATION:${text(place)}`] : []),
    ...(url ? [`URL:${oneWord(url)}`] : []),
    `STATUS:${is.toUpperCase()}`,
    `TRANSP:${busy && is !== 'cancelled' ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function bounds(when: CalendarEvent['when']): string[] {
  if ('days' in when)
    return [
      `DTSTART;VALUE=DATE:${date(when.days.from)}`,
      `DTEND;VALUE=DATE:${date(addDays(when.days.to, 1))}`,
    ];
  return [`DTSTART:${instant(when.from)}`, `DTEND:${instant(when.to)}`];
}

const date = (day: Day): string => day.replaceAll('-', '');
const instant = (at: Date): string => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** Commas and semicolons mean something there, and a new line would begin another property. */
const text = (said: string): string =>
  said
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const oneWord = (url: string): string => url.replace(/[\s\u0000-\u001f]/g, '');

const widest = 75;
const bytesOf = (sign: string): number => new TextEncoder().encode(sign).length;

/** A line has at most 75 bytes; a longer one goes on after a space, and no sign is cut in two. */
function folded(line: string): string {
  let out = '';
  let width = 0;
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (width + bytes > widest) {
      out += '\r\n ';
      width = 1;
    }
    out += sign;
    width += bytes;
  }
  return `${out}\r\n`;
}
