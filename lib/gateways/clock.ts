export type Clock = () => Date;

export const realClock: Clock = () => new Date();

/** Stands still until it is moved. */
export function pretendClock(start: Date): Clock & { move(ms: number): void; set(at: Date): void } {
  let at = start;
  const clock = () => new Date(at);
  return Object.assign(clock, {
    move: (ms: number) => void (at = new Date(at.getTime() + ms)),
    set: (to: Date) => void (at = to),
  });
}
