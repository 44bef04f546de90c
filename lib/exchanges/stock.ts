/** How many of a thing that stays with whoever gets it are still to be had. */

/** `held`: promised or gone; `given`: those of them that have changed hands for good. */
export type Stock = { units: number; held: number; given: number };

/** What nobody was promised. */
export const unitsLeft = ({ units, held }: Pick<Stock, 'units' | 'held'>): number =>
  Math.max(0, units - held);

/** How many one may ask for: what is left; where nothing is, what is promised, since a promise may come back. */
export const mostToAsk = (stock: Stock): number =>
  unitsLeft(stock) > 0 ? unitsLeft(stock) : Math.max(0, stock.units - stock.given);

/** Fewer are left than a request asks for. */
export type Shortage = { left: number; wanted: number };

/** NULL: as many are left as the request asks for. */
export const shortageOf = (wanted: number, left: number): Shortage | null =>
  wanted > left ? { left, wanted } : null;
