/** When a calendar of another house says busy: its events, and nothing of what they are about. */
import ICAL from 'ical.js';
import { clockOf, dayKey, instantsIn, isUtc, timesIn, type Clock } from './file-clock';
import { overlap, type Stretch } from './wall-clock';

export type Busy = Stretch & { uid: string };
/** `not-a-calendar`: nobody can read it; `calendar-too-full`: more than a person's calendar ever holds. */
export type Unreadable = 'not-a-calendar' | 'calendar-too-full';
export type Reading = { ok: true; busy: Busy[] } | { ok: false; because: Unreadable };

/** Three hundred weekly appointments for six years; nobody has that many in a window of a year. */
const mostTries = 100_000;
const mostBusy = 4000;
/** What is added day by day is added for a long time: nothing lasts longer, or comes back after more. */
const longestSeconds = 3653 * 86_400;
const longestInterval = 1000;

/** What is looked at, on which clock, and how many times of rules may still be tried: those that fit none of their parts too. */
type Look = { window: Stretch; timeZone: string; triesLeft: number };

/**
 * Every busy period of a calendar file that touches a window. Whole days and hours without a zone are read on the clock of
 * `timeZone`; what was cancelled, or marked as leaving its owner free, is left out.
 */
export function busyIn(file: string, window: Stretch, timeZone: string): Reading {
  try {
    const calendars = calendarsIn(file);
    calendars.forEach(mustHaveCalmZones);
    const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
    const look = { window, timeZone, triesLeft: mostTries };
    const busy = [...seriesIn(events)].flatMap(([uid, series]) => busyOf(uid, series, look));
    return busy.length > mostBusy ? { ok: false, because: 'calendar-too-full' } : { ok: true, busy };
  } catch (error) {
    if (error instanceof TooFull) return { ok: false, because: 'calendar-too-full' };
    return { ok: false, because: 'not-a-calendar' };
  }
}

class TooFull extends Error {}

/** @throws Error when it is no calendar */
function calendarsIn(file: string): ICAL.Component[] {
  const parsed = jcal(ICAL.parse(file.replace(/^\uFEFF|\0/g, '').trim()));
  const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed).map(
    (root) => new ICAL.Component(jcal(root)),
  );
  const calendars = roots.filter(({ name }) => name === 'vcalendar');
  if (calendars.length === 0) throw new Error('not a calendar');
  return calendars;
}

/** What the parser answers is an array, or an array of those when a file holds several calendars; its types say less. */
const jcal = (parsed: unknown): unknown[] => {
  if (!Array.isArray(parsed)) throw new Error('not a calendar');
  return parsed;
};

/** The clocks of a zone change by the year; a rule that never came to an end would hold up everybody. @throws Error */
function mustHaveCalmZones(calendar: ICAL.Component): void {
  const changes = calendar
    .getAllSubcomponents('vtimezone')
    .flatMap((zone) => [...zone.getAllSubcomponents('standard'), ...zone.getAllSubcomponents('daylight')]);
  for (const rule of changes.flatMap(rulesOf))
    if (rule.freq !== 'YEARLY' || rule.interval > longestInterval) throw new Error('a zone without rest');
}

const rulesOf = (component: ICAL.Component): ICAL.Recur[] =>
  component
    .getAllProperties('rrule')
    .map((property) => property.getFirstValue())
    .filter((value) => value instanceof ICAL.Recur);

/** An event, with the times of it that were moved or called off. */
type Series = { masters: ICAL.Component[]; moved: ICAL.Component[] };

function seriesIn(events: readonly ICAL.Component[]): Map<string, Series> {
  const all = new Map<string, Series>();
  for (const [at, event] of events.entries()) {
    const uid = text(event, 'uid') || `without-uid-${at}`;
    const series = all.get(uid) ?? { masters: [], moved: [] };
    all.set(uid, series);
    (event.hasProperty('recurrence-id') ? series.moved : series.masters).push(event);
  }
  return all;
}

function busyOf(uid: string, { masters, moved }: Series, look: Look): Busy[] {
  const replaced = new Set(moved.flatMap((event) => instantsIn(event, 'recurrence-id', look.timeZone)));
  const turns = (events: readonly ICAL.Component[], left: Set<number>) =>
    events.filter(isBusy).flatMap((event) => occurrences(uid, event, left, look));
  return [...turns(masters, replaced), ...turns(moved, new Set())];
}

const text = (event: ICAL.Component, name: string): string => {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

const isBusy = (event: ICAL.Component): boolean =>
  text(event, 'status').toUpperCase() !== 'CANCELLED' &&
  text(event, 'transp').toUpperCase() !== 'TRANSPARENT' &&
  text(event, 'x-microsoft-cdo-busystatus').toUpperCase() !== 'FREE';

/** Of what goes on before or after the window, the part that is in it. */
function occurrences(uid: string, event: ICAL.Component, replaced: Set<number>, look: Look): Busy[] {
  const { window, timeZone } = look;
  const property = event.getFirstProperty('dtstart');
  const first = property && timesIn(property)[0];
  if (!property || !first) return [];
  const clock = clockOf(property, timeZone);
  const left = new Set(instantsIn(event, 'exdate', timeZone));
  const lasts = lengthOf(event, first, clock, timeZone);
  const all: Busy[] = [];
  for (const time of startsOf(event, first, clock, look)) {
    const at = clock(time);
    const stretch = { start: new Date(at), end: new Date(lasts(time)) };
    if (left.has(at) || left.has(dayKey(time)) || replaced.has(at) || replaced.has(dayKey(time))) continue;
    if (stretch.start < stretch.end && overlap(stretch, window))
      all.push({ uid, ...within(stretch, window) });
  }
  return all;
}

const within = ({ start, end }: Stretch, window: Stretch): Stretch => ({
  start: start > window.start ? start : window.start,
  end: end < window.end ? end : window.end,
});

/** The first time, those of the rule until the window ends, and those that are added one by one. */
function startsOf(event: ICAL.Component, first: ICAL.Time, clock: Clock, look: Look): ICAL.Time[] {
  const rules = rulesOf(event);
  const added = event.getAllProperties('rdate').flatMap(timesIn);
  const starts = rules.flatMap((rule) => turnsOf(rule, first, clock, look));
  return once(rules.length > 0 ? [...starts, ...added] : [first, ...added]);
}

function once(times: readonly ICAL.Time[]): ICAL.Time[] {
  return [...new Map(times.map((time) => [time.toString(), time])).values()];
}

/** The end of a rule is compared as an instant, since its clock is often not that of the event. */
function turnsOf(rule: ICAL.Recur, first: ICAL.Time, clock: Clock, look: Look): ICAL.Time[] {
  if (rule.interval > longestInterval) throw new TooFull();
  const until = endlessly(rule);
  const isOver = (time: ICAL.Time) => until !== null && !isUntil(time, until, clock);
  const turns = counted(rule.iterator(first), look);
  const all: ICAL.Time[] = [];
  for (;;) {
    const time: ICAL.Time | null = turns.next();
    if (!time || isOver(time) || clock(time) >= look.window.end.getTime()) return all;
    all.push(time.clone());
  }
}

/** Each time that a rule tries, it asks whether that fits its parts; where none ever does, it would ask for ever. */
function counted(turns: ICAL.RecurIterator, look: Look): ICAL.RecurIterator {
  const fits = turns.check_contracting_rules.bind(turns);
  turns.check_contracting_rules = () => {
    look.triesLeft -= 1;
    if (look.triesLeft < 0) throw new TooFull();
    return fits();
  };
  return turns;
}

/** Takes the end of a rule off and answers it: a rule may have none, which its types do not say. */
function endlessly(rule: ICAL.Recur): ICAL.Time | null {
  const open = rule as { until: ICAL.Time | null };
  const { until } = open;
  open.until = null;
  return until;
}

const isUntil = (time: ICAL.Time, until: ICAL.Time, clock: Clock): boolean => {
  if (until.isDate || time.isDate) return time.toString().slice(0, 10) <= until.toString().slice(0, 10);
  return clock(time) <= (isUtc(until) ? until.toUnixTime() * 1000 : clock(until));
};

/** From its end, or from how long it lasts; a day without either lasts a day, and an hour without either nothing. */
function lengthOf(event: ICAL.Component, first: ICAL.Time, clock: Clock, timeZone: string): Clock {
  const property = event.getFirstProperty('dtend');
  const end = property && timesIn(property)[0];
  if (end && property && !first.isDate) {
    const lasts = clockOf(property, timeZone)(end) - clock(first);
    return (time) => clock(time) + lasts;
  }
  const duration = event.getFirstPropertyValue('duration');
  const lasts =
    end?.subtractDate(first) ??
    (duration instanceof ICAL.Duration ? duration : new ICAL.Duration({ days: first.isDate ? 1 : 0 }));
  if (Math.abs(lasts.toSeconds()) > longestSeconds) throw new TooFull();
  return (time) => {
    const ends = time.clone();
    ends.addDuration(lasts);
    return clock(ends);
  };
}
