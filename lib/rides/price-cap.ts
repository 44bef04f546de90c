/**
 * What a seat may cost: the driver shares the costs of a trip of their own, and makes no profit. Whole numbers only: a
 * cap that a rounding raises by a cent would be a price that the law refuses.
 */
import { electricTenths, type CarPower, type Scale } from './scale';

export type Car = { power: CarPower; isElectric: boolean };
export type Costs = {
  metres: number;
  car: Car;
  tollsCents: number;
  parkingCents: number;
  /** Seats that passengers may take: the driver counts as one more. */
  seats: number;
};

/** Metres × thousandths of a euro × tenths, for one cent. */
const unitsPerCent = 100_000;

/** The costs of the way in hundred-thousandths of a cent. */
const units = ({ metres, car, tollsCents, parkingCents }: Costs, { perKm }: Scale): number =>
  metres * perKm[car.power] * (car.isElectric ? electricTenths : 10) +
  (tollsCents + parkingCents) * unitsPerCent;

const wholeDivision = (value: number, by: number): number => (value - (value % by)) / by;

/** The most that a seat for the whole way may cost, in cents, rounded down. */
export const capCents = (costs: Costs, scale: Scale): number =>
  wholeDivision(units(costs, scale), unitsPerCent * (costs.seats + 1));

/** About half the cap, to ten cents: what neighbours usually find fair. */
export const suggestedCents = (cap: number): number => Math.min(cap, Math.round(cap / 20) * 10);

export type PriceRefusal = 'above-cap' | 'car-power-missing';

/** A free seat needs no car; a priced one is measured. */
export function whyNotPrice(priceCents: number, cap: number | null): PriceRefusal | null {
  if (priceCents === 0) return null;
  if (cap === null) return 'car-power-missing';
  return priceCents > cap ? 'above-cap' : null;
}

/** The price of a part of the way: in proportion of its length, rounded down, so that parts never add up to more. */
export const partCents = (priceCents: number, partMetres: number, wholeMetres: number): number =>
  wholeMetres <= 0 || partMetres >= wholeMetres
    ? priceCents
    : wholeDivision(priceCents * Math.max(0, partMetres), wholeMetres);

export type Formula = {
  metres: number;
  /** Thousandths of a euro for a kilometre, as the scale has it. */
  perKm: number;
  isElectric: boolean;
  /** What the kilometres cost, to the nearest cent. */
  wayCents: number;
  tollsCents: number;
  parkingCents: number;
  totalCents: number;
  /** The driver and the passengers. */
  people: number;
  capCents: number;
};

/** The cap, line by line, as it is shown. */
export function formulaOf(costs: Costs, scale: Scale): Formula {
  const { metres, car, tollsCents, parkingCents, seats } = costs;
  const wayCents = Math.round(units({ ...costs, tollsCents: 0, parkingCents: 0 }, scale) / unitsPerCent);
  return {
    ...{ metres, perKm: scale.perKm[car.power], isElectric: car.isElectric },
    ...{ wayCents, tollsCents, parkingCents },
    totalCents: wayCents + tollsCents + parkingCents,
    people: seats + 1,
    capCents: capCents(costs, scale),
  };
}
