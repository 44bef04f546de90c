import { db } from '@/db/client';
import { communityBySlug } from '@/lib/communities/queries';
import { boxIn, isInside } from '@/lib/map/box';
import { outlinesIn } from '@/lib/members/communes-around';
import { listMeetingPoints } from '@/lib/rides/meeting-points';
import { badRequest, notFound, type Params } from '../asked';

const kept = { 'cache-control': 'public, max-age=3600' };

/** What our own map draws under its marks, besides the names of communes: their outlines, and places to meet. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const community = await communityBySlug(db(), (await params).community);
  if (!community) return notFound();
  const box = boxIn(new URL(request.url).searchParams.get('bbox'));
  if (!box) return badRequest('bbox is west,south,east,north in degrees.');
  const [points, outlines] = await Promise.all([
    listMeetingPoints(db(), community.id),
    outlinesIn(db(), box),
  ]);
  const meetingPoints = points.filter((point) => isInside(point, box)).map(({ lat, lng }) => ({ lat, lng }));
  return Response.json({ outlines, meetingPoints }, { headers: kept });
}
