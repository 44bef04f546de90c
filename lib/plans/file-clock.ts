/** The times of a calendar file as instants. */
import ICAL from 'ical.js';
import { instantAt, parseDay, toDay } from '@/lib/ground/period';

/** The instant at which a time of the file is. */
export type Clock = (time: ICAL.Time) => number;

/** The times of a property; of periods, when they begin. */
export const timesIn = (property: ICAL.Property): ICAL.Time[] =>
  property.getValues().flatMap((value: unknown) => {
    if (value instanceof ICAL.Period) return [value.start];
    return value instanceof ICAL.Time ? [value] : [];
  });

/** Of times, their instants; of days, the days. */
export function instantsIn(event: ICAL.Component, name: string, timeZone: string): number[] {
  return event.getAllProperties(name).flatMap((property) => {
    const clock = clockOf(property, timeZone);
    return timesIn(property).map((time) => (time.isDate ? dayKey(time) : clock(time)));
  });
}

/** A day as a number that no instant has: none lies at a whole second less a millisecond. */
export const dayKey = (time: ICAL.Time): number => Date.UTC(time.year, time.month - 1, time.day) - 1;

export const isUtc = ({ zone }: ICAL.Time): boolean => zone === ICAL.Timezone.utcTimezone;

/** The zone that a property names: one that everybody knows, one that the file brings along, or none, and then the owner's. */
export function clockOf(property: ICAL.Property, timeZone: string): Clock {
  const named: unknown = property.getParameter('tzid');
  const zone = typeof named === 'string' && isZone(named) ? named : null;
  return (time) => {
    if (isUtc(time)) return time.toUnixTime() * 1000;
    if (!zone && time.zone.component) return time.toUnixTime() * 1000;
    return onWall(time, time.isDate ? timeZone : (zone ?? timeZone));
  };
}

const onWall = (time: ICAL.Time, timeZone: string): number => {
  const day = parseDay(time.toString().slice(0, 10)) ?? toDay('1970-01-01');
  if (time.isDate) return instantAt(day, 0, timeZone).getTime();
  return instantAt(day, time.hour, timeZone, time.minute).getTime() + time.second * 1000;
};

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
