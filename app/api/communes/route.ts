import { db } from '@/db/client';
import { realTools } from '@/lib/host/tools';
import { isPoint, type Point } from '@/lib/ground/place';

const middleOfFrance: Point = { lat: 46.6, lng: 2.4 };
const longest = 60;

/** Suggestions while a commune is typed: `?q=pel&near=45.42,4.68`. The same answer for everybody. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const typed = (query.get('q') ?? '').slice(0, longest);
  const found = await realTools().geocoder.suggest(db(), typed, pointIn(query.get('near')));
  const answer = found.map(({ code, name, department, postcodes, centre }) => ({
    ...{ code, name, department, postcodes },
    hasCentre: centre !== null,
  }));
  return Response.json(answer, { headers: { 'cache-control': 'public, max-age=3600' } });
}

function pointIn(text: string | null): Point {
  const [lat = Number.NaN, lng = Number.NaN] = (text ?? '').split(',').map(Number);
  return isPoint({ lat, lng }) && text ? { lat, lng } : middleOfFrance;
}
