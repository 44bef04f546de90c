/** What a kilometre in a car is taken to cost, by the tax administration's scale: dated, since it changes. */
import { toDay, type Day } from '@/lib/ground/period';

export const carPowers = [3, 4, 5, 6, 7] as const;
/** Fiscal horsepower (CV); 7 stands for seven and more. */
export type CarPower = (typeof carPowers)[number];

export type Scale = {
  /** The first day of the rides that it counts for. */
  from: Day;
  /** Thousandths of a euro for a kilometre, up to 5,000 km a year. */
  perKm: Readonly<Record<CarPower, number>>;
  /** Where it is published. */
  source: { words: string; url: string };
};

/** An electric car counts for a fifth more. */
export const electricTenths = 12;

/** Oldest first. A new scale is a new row: rides that were published keep the one that they name. */
export const scales: readonly [Scale, ...Scale[]] = [
  {
    from: toDay('2025-01-01'),
    perKm: { 3: 529, 4: 606, 5: 636, 6: 665, 7: 697 },
    source: {
      words: 'Code général des impôts, annexe IV, article 6 B',
      url: 'https://www.impots.gouv.fr/particulier/questions/comment-declarer-mes-frais-reels',
    },
  },
];

/** The scale of a day: the latest that has begun, or the oldest that is known. */
export function scaleOn(day: Day): Scale {
  let found = scales[0];
  for (const scale of scales) if (scale.from <= day) found = scale;
  return found;
}

export const isCarPower = (value: number): value is CarPower => carPowers.some((power) => power === value);
