/** Who takes part in an exchange, and what distinguishes one process from another besides its table. */
export type Side = 'owner' | 'asker';
export type Party = Side | 'clock' | 'moderator';
/** What a deal is, as its words and papers name it: the mode of its listing, or the subject where that says more. */
export const modes = ['give', 'lend', 'rent', 'sell', 'swap', 'service', 'space', 'ride'] as const;
export type Mode = (typeof modes)[number];
/** A moment that is proven by a code. In a swap, `return` is when the asker's own thing reaches the owner. */
export type Moment = 'hand-over' | 'return';
/** What codes prove besides: that a passenger got in. */
export type Proof = Moment | 'boarding';

export type Traits = {
  mode: Mode;
  /** What is agreed besides the units: whole days, an hour, seats of a departure, or nothing since the thing stays. */
  period: 'none' | 'days' | 'slot' | 'legs';
  /** From which state on the units are held. */
  holdsFrom: 'asked' | 'agreed';
  moments: readonly Moment[];
  isPriced: boolean;
};

const meeting = { holdsFrom: 'asked', moments: [], isPriced: true } as const;
export const traits = {
  give: { mode: 'give', period: 'none', holdsFrom: 'agreed', moments: ['hand-over'], isPriced: false },
  lend: {
    mode: 'lend',
    period: 'days',
    holdsFrom: 'asked',
    moments: ['hand-over', 'return'],
    isPriced: false,
  },
  /** By the day; one that is let by the hour has the instants of a slot instead. */
  rent: {
    mode: 'rent',
    period: 'days',
    holdsFrom: 'asked',
    moments: ['hand-over', 'return'],
    isPriced: true,
  },
  sell: { mode: 'sell', period: 'none', holdsFrom: 'agreed', moments: ['hand-over'], isPriced: true },
  swap: {
    mode: 'swap',
    period: 'none',
    holdsFrom: 'agreed',
    moments: ['hand-over', 'return'],
    isPriced: false,
  },
  service: { mode: 'service', period: 'slot', ...meeting },
  /** By the hour, the day or the night: always instants. */
  space: { mode: 'space', period: 'slot', ...meeting },
  ride: { mode: 'ride', period: 'legs', ...meeting },
} as const satisfies Record<Mode, Traits>;
