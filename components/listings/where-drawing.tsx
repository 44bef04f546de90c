import { metersBetween, type Point } from '@/lib/ground/place';

const width = 400;
const height = 240;
const circleMeters = 300;

/** Where a thing is, near enough: the commune's centre, and the circle somewhere in which it lies. Nothing is fetched. */
export function WhereDrawing({
  point,
  centre,
  name,
  label,
}: {
  point: Point;
  centre: Point;
  name: string;
  label: string;
}) {
  const reach = Math.max(900, metersBetween(point, centre) + circleMeters * 2);
  const scale = Math.min(width, height) / 2 / reach;
  const middle = { lat: (point.lat + centre.lat) / 2, lng: (point.lng + centre.lng) / 2 };
  const at = (p: Point) => ({
    x: width / 2 + (p.lng - middle.lng) * 111_320 * Math.cos((middle.lat * Math.PI) / 180) * scale * 1.2,
    y: height / 2 - (p.lat - middle.lat) * 111_320 * scale * 1.2,
  });
  const town = at(centre);
  const here = at(point);
  const ringMeters = reach > 3000 ? 1000 : 500;
  return (
    <svg className="where" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect width={width} height={height} fill="var(--map-land)" />
      {[1, 2, 3, 4].map((ring) => (
        <circle
          key={ring}
          cx={town.x}
          cy={town.y}
          r={ring * ringMeters * scale * 1.2}
          fill="none"
          stroke="var(--map-contour)"
          strokeWidth="2"
        />
      ))}
      <circle
        cx={here.x}
        cy={here.y}
        r={Math.max(16, circleMeters * scale * 1.2)}
        fill="var(--clay)"
        fillOpacity="0.25"
        stroke="var(--clay)"
        strokeWidth="2.5"
      />
      <rect x={town.x - 4} y={town.y - 4} width="8" height="8" fill="var(--ink)" />
      <text x={town.x + 9} y={town.y + 5} fontSize="15" fontWeight="700" fill="var(--ink)">
        {name}
      </text>
    </svg>
  );
}
