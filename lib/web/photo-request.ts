import { largestPictureBytes } from '@/lib/gateways/pictures';
import { Refused } from '@/lib/ground/refused';

/** What surrounds the picture in the body of a form. */
const wrapping = 64 * 1024;
/** How much of a far too large body is still taken, so that the sender can read the answer. */
const patience = 6 * largestPictureBytes;

/**
 * The picture of a form sent as multipart, read no further than a picture may be large.
 * @throws Refused 'photo-too-big' | 'photo-missing'
 */
export async function photoIn(request: Request): Promise<Uint8Array> {
  const bytes = await bodyOf(request);
  const form = await parsed(bytes, request.headers.get('content-type') ?? '');
  const photo = form?.get('photo');
  if (!(photo instanceof Blob) || photo.size === 0)
    throw new Refused('photo-missing', { photo: 'photo-missing' });
  if (photo.size > largestPictureBytes) throw new Refused('photo-too-big', { photo: 'photo-too-big' });
  return new Uint8Array(await photo.arrayBuffer());
}

async function bodyOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size <= largestPictureBytes + wrapping) chunks.push(part.value);
    else chunks.length = 0;
    if (size > patience) break;
  }
  if (size > largestPictureBytes + wrapping) throw new Refused('photo-too-big', { photo: 'photo-too-big' });
  return Buffer.concat(chunks);
}

async function parsed(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
}
