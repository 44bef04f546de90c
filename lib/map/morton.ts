/** Cells of the world, halved again and again: a number whose bits are x and y by turns, x first. */
import type { Box } from './box';

/** Bits of the code that is kept for each thing: twenty for each way. */
export const fullDepth = 20;

/** The box of a cell of a depth, from the first `2 × depth` bits of the codes in it. */
export function boxOfCell(prefix: number, depth: number): Box {
  let [x, y] = [0, 0];
  for (let bit = 0; bit < depth; bit++) {
    x += (Math.floor(prefix / 4 ** bit) % 2) * 2 ** bit;
    y += (Math.floor(prefix / 4 ** bit / 2) % 2) * 2 ** bit;
  }
  const side = 2 ** depth;
  return {
    west: (x / side) * 360 - 180,
    east: ((x + 1) / side) * 360 - 180,
    north: latAt(y / side),
    south: latAt((y + 1) / side),
  };
}

const latAt = (share: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;

/** The code of a cell by its column from the west and its row from the north. */
export function codeOfCell(column: number, row: number, depth: number): number {
  let code = 0;
  for (let bit = 0; bit < depth; bit++)
    code += (Math.floor(column / 2 ** bit) % 2) * 4 ** bit + (Math.floor(row / 2 ** bit) % 2) * 2 * 4 ** bit;
  return code;
}
