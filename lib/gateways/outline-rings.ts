/** Outlines in few corners: enough for a map of a territory, and little to send. */

export type Corner = [lng: number, lat: number];

/** About a hundred metres. */
const toleranceDegrees = 0.001;

/** The same outline without the corners that nobody would miss; closed, and with three sides at least. */
export function simplified(outline: readonly (readonly [number, number, ...number[]])[]): Corner[] {
  const corners = outline.map(([lng, lat]): Corner => [rounded(lng), rounded(lat)]);
  const [first] = corners;
  if (!first || corners.length < 5) return corners;
  // A closed line has no ends to start from: it is cut in two where it is furthest from its first corner.
  const half = furthest(corners, (corner) => distance(corner, first, first)).at;
  const kept = [...reduced(corners.slice(0, half + 1)).slice(0, -1), ...reduced(corners.slice(half))];
  return kept.length >= 4 ? kept : corners;
}

/** Douglas and Peucker: of a line, the corners that lie further from the straight way than is tolerated. */
function reduced(line: readonly Corner[]): Corner[] {
  const [from, to] = [line[0], line.at(-1)];
  if (!from || !to || line.length < 3) return [...line];
  const { at, far } = furthest(line, (corner) => distance(corner, from, to));
  if (far <= toleranceDegrees) return [from, to];
  return [...reduced(line.slice(0, at + 1)).slice(0, -1), ...reduced(line.slice(at))];
}

function furthest(line: readonly Corner[], farOf: (corner: Corner) => number): { at: number; far: number } {
  return line.reduce(
    (most, corner, at) => {
      const far = farOf(corner);
      return far > most.far ? { at, far } : most;
    },
    { at: 0, far: -1 },
  );
}

/** From a corner to the straight line between two others, in degrees of latitude. */
function distance([lng, lat]: Corner, [fromLng, fromLat]: Corner, [toLng, toLat]: Corner): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const [x, y] = [(lng - fromLng) * narrow, lat - fromLat];
  const [dx, dy] = [(toLng - fromLng) * narrow, toLat - fromLat];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}

const rounded = (degrees: number): number => Number(degrees.toFixed(4));
