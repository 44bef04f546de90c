import { db } from '@/db/client';
import { pictureKey, pictureKinds, pictureSizes } from '@/lib/gateways/pictures';
import { asId, looksLikeId, type PhotoId } from '@/lib/ground/ids';
import { realTools } from '@/lib/host/tools';
import { maySeeReportPhoto, maySeeThingPhoto } from '@/lib/exchanges/photos';
import { photoToServe, type PhotoToServe } from '@/lib/listings/photo-to-serve';
import { actorOf, visitIn } from '@/lib/web/visit';

type Context = { params: Promise<{ id: string; file: string }> };

const types = { webp: 'image/webp', avif: 'image/avif' } as const;
const nothing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** One size of a photo. A public one never changes; another goes to those whom it concerns, and is kept nowhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const [size, kind] = [
    pictureSizes.find((each) => file.startsWith(`${each}.`)),
    pictureKinds.find((each) => file.endsWith(`.${each}`)),
  ];
  if (!looksLikeId(id) || !size || !kind || file !== `${size}.${kind}`) return nothing();
  const photoId = asId<PhotoId>(id);
  const photo = await photoToServe(db(), photoId);
  if (!photo || !(photo.isPublic || (await mayRead(photo, photoId)))) return nothing();
  const bytes = await realTools().storage.get(pictureKey(id, size, kind));
  if (!bytes) return nothing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[kind],
      'content-length': String(bytes.byteLength),
      'cache-control': photo.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  });
}

async function mayRead({ communityId, memberId }: PhotoToServe, photoId: PhotoId): Promise<boolean> {
  const actor = actorOf(await visitIn(communityId), communityId);
  if (!actor) return false;
  if (actor.memberId === memberId || (await maySeeReportPhoto(db(), actor, photoId))) return true;
  return maySeeThingPhoto(db(), actor, photoId);
}
