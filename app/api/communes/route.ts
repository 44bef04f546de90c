import { db } from '@/db/client';
import { preferredLocale } from '@/lib/ground/locale';
import { pointIn, type Point } from '@/lib/ground/place';
import { realTools } from '@/lib/host/tools';
import { words } from '@/lib/i18n/words';
import { communesNear, middleOf } from '@/lib/members/communes-around';
import { withinLimits } from '@/lib/web/auth-limits';

const middleOfFrance: Point = { lat: 46.6, lng: 2.4 };
const longest = 60;
const kept = { headers: { 'cache-control': 'public, max-age=3600' } };

/**
 * Suggestions while a commune is typed: `?q=pel&near=45.42,4.68`. With `?around=45.42,4.68`, or a commune's code, the
 * communes that a map shows there. The same answer for everybody.
 */
export async function GET(request: Request): Promise<Response> {
  const tools = realTools();
  if (!(await withinLimits('communes', { headers: request.headers }, tools.now))) return resting(request);
  const query = new URL(request.url).searchParams;
  const around = query.get('around')?.slice(0, longest);
  if (around !== undefined) return Response.json(await shownAround(around), kept);
  const typed = (query.get('q') ?? '').slice(0, longest);
  const near = pointIn(query.get('near') ?? '') ?? middleOfFrance;
  const found = await tools.geocoder.suggest(db(), typed, near);
  const answer = found.map(({ code, name, department, postcodes, centre }) => ({
    ...{ code, name, department, postcodes },
    hasCentre: centre !== null,
  }));
  return Response.json(answer, kept);
}

/** Whoever types more than hands can is told to wait; a form understands a commune without suggestions too. */
function resting(request: Request): Response {
  const t = words(preferredLocale(request.headers.get('accept-language'), 'fr'));
  const answer = { because: 'too-many-tries', says: t('members.commune.resting') };
  const headers = { 'cache-control': 'no-store', 'retry-after': '600' };
  return Response.json(answer, { status: 429, headers });
}

async function shownAround(around: string) {
  const middle = pointIn(around) ?? (await middleOf(db(), around)) ?? middleOfFrance;
  return { middle, communes: await communesNear(db(), middle) };
}
