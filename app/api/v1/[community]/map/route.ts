import type { Cluster, Found, Pin } from '@/components/map/found-mark';
import { priceSaid } from '@/components/listings/price-said';
import { db } from '@/db/client';
import { words } from '@/lib/i18n/words';
import { dayTime } from '@/lib/i18n/format';
import { featuresOf } from '@/lib/listings/features';
import { cellsOnMap } from '@/lib/listings/on-map';
import { boxIn, common, widened, type Box } from '@/lib/map/box';
import { isHeap, mainBox, marksOf, zoomFor, type Cell } from '@/lib/map/marks';
import { ridesOnMap } from '@/lib/rides/on-map';
import type { FoundRide } from '@/lib/rides/find-rides';
import { listingAddress } from '@/lib/web/paths';
import { askedIn, notFound, type Asked, type Params } from '../asked';
import { featuresOfRides, foundFeatures, ridesIn, type Placed } from '../found-features';

const mostInHeap = 30;
const kept = { 'cache-control': 'public, max-age=60' };
const phone = { width: 340, height: 400 };

/** The marks of a search on the map: `bbox` and `zoom` of the view, or the `size` of a map that is to be shown the best one. */
export async function GET(request: Request, context: Params): Promise<Response> {
  const asked = await askedIn(request, context);
  if (!asked) return notFound();
  const { query, around } = asked;
  if (around === 'nowhere') return Response.json(nothing, { headers: kept });
  const heap = boxIn(query.get('heap'));
  return Response.json(heap ? await pinsIn(asked, heap) : await marksFor(asked), { headers: kept });
}

const nothing: Found = { total: 0, isMore: false, box: null, marks: [] };

async function marksFor(asked: Asked): Promise<Found> {
  const { community, query, around } = asked;
  if (around === 'nowhere') return nothing;
  const seen = boxIn(query.get('bbox'));
  const within = boxIn(query.get('within'));
  const box = seen && within ? common(seen, within) : (seen ?? within);
  if (box === null) return nothing;
  const zoom = zoomIn(query.get('zoom'));
  const rides = await ridesIn(asked);
  const cells = rides
    ? ridesOnMap(rides, box)
    : await cellsOnMap(db(), community, {
        wish: asked.wish,
        around,
        box,
        zoom: seen && zoom,
        now: new Date(),
      });
  const best = seen ? undefined : mainBox(cells);
  const shown = best && widened(best);
  const at = shown ? zoomFor(shown, sizeIn(query.get('size'))) : (zoom ?? 10);
  return {
    total: cells.reduce((sum, { count }) => sum + count, 0),
    isMore: false,
    box: shown ? corners(shown) : null,
    marks: await said(asked, rides, marksOf(cells, at), at),
  };
}

/** Single things with their words, the others with their number. */
async function said(
  asked: Asked,
  rides: readonly FoundRide[] | null,
  marks: readonly Cell[],
  zoom: number,
): Promise<Found['marks']> {
  const keys = new Set(marks.flatMap(({ key }) => key ?? []));
  const alone = rides?.filter(({ listingId }) => keys.has(listingId));
  const features = alone
    ? await featuresOfRides(asked, alone)
    : await featuresOf(db(), asked.community.id, [...keys]);
  const known = new Map(features.map((feature) => [feature.id as string, feature]));
  return marks.map((mark) => {
    const feature = mark.key ? known.get(mark.key) : undefined;
    return feature ? pinOf(feature, asked) : clusterOf(mark, zoom);
  });
}

async function pinsIn(asked: Asked, box: Box): Promise<{ pins: Pin[]; isMore: boolean }> {
  const found = await foundFeatures(asked, { box, limit: mostInHeap });
  return {
    pins: found.slice(0, mostInHeap).map((feature) => pinOf(feature, asked)),
    isMore: found.length > mostInHeap,
  };
}

function pinOf(feature: Placed, { community, locale }: Asked): Pin {
  const t = words(locale);
  const { title, theme, commune, point, getsOn, way } = feature;
  return {
    is: 'pin',
    ...{ ...point, title, theme },
    place: getsOn ? `${getsOn.name} · ${dayTime(getsOn.at, community.timeZone, locale)}` : commune,
    address: listingAddress(feature) + (way ? `?${new URLSearchParams(way).toString()}` : ''),
    price: priceSaid(t, locale, community.currency, feature),
  };
}

const clusterOf = (mark: Cell, zoom: number): Cluster => ({
  is: 'cluster',
  ...{ lat: rounded(mark.lat), lng: rounded(mark.lng), count: mark.count },
  box: corners(mark.box),
  isHeap: isHeap(mark, zoom),
});

const rounded = (degrees: number): number => Number(degrees.toFixed(5));
const corners = ({ west, south, east, north }: Box): [number, number, number, number] => [
  rounded(west),
  rounded(south),
  rounded(east),
  rounded(north),
];

function zoomIn(text: string | null): number | undefined {
  const zoom = Number(text ?? Number.NaN);
  return zoom >= 0 && zoom <= 24 ? zoom : undefined;
}

/** « 640x480 » */
function sizeIn(text: string | null): { width: number; height: number } {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(text ?? '') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : phone;
}
