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

/** The column and the row of a point in a world halved `depth` times. */
function cellAt(lat: number, lng: number, depth: number): { column: number; row: number } {
  const side = 2 ** depth;
  const sine = Math.sin((lat * Math.PI) / 180);
  const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  return {
    column: within((lng + 180) / 360),
    row: within(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

/** Stretches of full codes, `to` not included, that cover a box in a few pieces. */
export function codesIn({ west, south, east, north }: Box): { from: number; to: number }[] {
  const corners = (depth: number) => ({
    from: cellAt(north, west, depth),
    to: cellAt(south, east, depth),
  });
  let depth = fullDepth;
  while (depth > 0) {
    const { from, to } = corners(depth);
    if ((to.column - from.column + 1) * (to.row - from.row + 1) <= mostPieces) break;
    depth -= 1;
  }
  const { from, to } = corners(depth);
  const size = 4 ** (fullDepth - depth);
  const codes: number[] = [];
  for (let column = from.column; column <= to.column; column++)
    for (let row = from.row; row <= to.row; row++) codes.push(codeOfCell(column, row, depth));
  return codes.sort((a, b) => a - b).map((code) => ({ from: code * size, to: (code + 1) * size }));
}

const mostPieces = 32;
