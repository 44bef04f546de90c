import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { db } from '@/db/client';
import { retrying } from '@/db/retry';
import { storePicture } from '@/lib/gateways/pictures';
import { hit } from '@/lib/gateways/rate-limit';
import type { Actor } from '@/lib/ground/actor';
import { asId, looksLikeId, type ListingId, type PhotoId } from '@/lib/ground/ids';
import { Refused, type Answer } from '@/lib/ground/refused';
import { realTools } from '@/lib/host/tools';
import { addPhoto, placeForPhoto } from '@/lib/listings/add-photo';
import { dropPictures } from '@/lib/listings/drop-photos';
import { answering, mustBeMember, mustBeOurOrigin } from '@/lib/web/action';
import { photoIn } from '@/lib/web/photo-request';
import { safeNext } from '@/lib/web/paths';

const perHour = { max: 60, windowSeconds: 3600 };

const wish = z.object({
  community: z.string(),
  use: z.enum(['listing', 'profile', 'condition']),
  listing: z
    .string()
    .refine(looksLikeId)
    .transform((value) => asId<ListingId>(value))
    .optional(),
  /** Where a form that was sent without scripts goes on. */
  next: z.string().optional(),
});
type Wish = z.output<typeof wish>;
type Kept = { id: PhotoId; width: number; height: number };

/** Takes one picture, as the field `photo` of a form; what it is for stands in the query. */
export async function POST(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await answering(() => receive(request, query));
  const next = safeNext(query['next'], '');
  return next
    ? goOn(next, answer)
    : Response.json(answer, { status: statusOf(answer), headers: { 'cache-control': 'no-store' } });
}

async function receive(request: Request, query: Record<string, string>): Promise<Kept> {
  await mustBeOurOrigin();
  const { data } = wish.safeParse(query);
  if (!data) throw new Refused('invalid-input');
  const actor = await mustBeMember(data.community);
  const tools = realTools();
  if (!(await hit(db(), `photo:${actor.memberId}`, perHour, tools.now))) throw new Refused('too-many-tries');
  if (data.listing) await placeForPhoto(db(), actor, data.listing);
  return keep(actor, data, await photoIn(request));
}

async function keep(actor: Actor, { use, listing }: Wish, bytes: Uint8Array): Promise<Kept> {
  const tools = realTools();
  const id = asId<PhotoId>(randomUUID());
  try {
    const size = await storePicture(bytes, tools.storage, id);
    const photo = { photoId: id, ...size, isPublic: use !== 'condition', listingId: listing };
    await retrying(() => addPhoto(db(), actor, photo, tools));
    return { id, ...size };
  } catch (error) {
    await dropPictures(tools.storage, [id]);
    throw error;
  }
}

function goOn(next: string, answer: Answer<Kept>): Response {
  const because = answer.ok ? '' : `${next.includes('?') ? '&' : '?'}refused=${answer.because}`;
  return new Response(null, { status: 303, headers: { location: next + because } });
}

const statuses: Record<string, number> = {
  'invalid-input': 400,
  'photo-missing': 400,
  'not-signed-in': 401,
  'not-a-member': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'photo-too-big': 413,
  'photo-kind': 415,
  'too-many-tries': 429,
  'try-again': 500,
};

const statusOf = (answer: Answer<Kept>): number => (answer.ok ? 200 : (statuses[answer.because] ?? 422));
