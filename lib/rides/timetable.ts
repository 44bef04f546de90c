/** When a ride passes its stops. */
export type TimedStop = { minutes: number };

/** The instants at which a departure passes each stop. */
export const passingTimes = (departsAt: Date, stops: readonly TimedStop[]): Date[] =>
  stops.map(({ minutes }) => new Date(departsAt.getTime() + minutes * 60_000));

/** « 07:10 » as a clock on the wall shows it, for a ride without a day; past midnight it begins again. */
export function clockText(minuteOfDay: number): string {
  const minute = ((minuteOfDay % 1440) + 1440) % 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const clock = /^([01]?\d|2[0-3])\s*[:hH.]\s*([0-5]\d)$/;

/** Minutes since midnight of « 07:10 » or « 7h10 »; null when it is no time of day. */
export function minuteOf(text: string): number | null {
  const said = clock.exec(text.trim());
  return said ? Number(said[1]) * 60 + Number(said[2]) : null;
}
