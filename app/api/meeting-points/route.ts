import { db } from '@/db/client';
import { retrying } from '@/db/retry';
import { isLocale } from '@/lib/ground/locale';
import { Refused, type Answer } from '@/lib/ground/refused';
import { importPlaces, type Imported } from '@/lib/rides/import-places';
import { answering, mustBeMember, mustBeOurOrigin } from '@/lib/web/action';
import { paths, safeNext } from '@/lib/web/paths';

const largestBytes = 12_000_000;

/**
 * Takes the file of carpool places that an administrator chose, as the field `file` of a form, and goes back to their page.
 * It is no server action, since those take no large files.
 */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [community, said] = [query.get('community') ?? '', query.get('locale') ?? ''];
  const answer = await answering(() => receive(request, community));
  const locale = isLocale(said) ? said : 'fr';
  const page = paths.adminPart(locale, encodeURIComponent(community), 'meeting-points', told(answer));
  return new Response(null, { status: 303, headers: { location: safeNext(page, '/') } });
}

/** @throws Refused 'not-allowed' | 'not-a-places-file', and what stands at every door */
async function receive(request: Request, community: string): Promise<Imported> {
  await mustBeOurOrigin();
  const actor = await mustBeMember(community);
  // Nobody else makes this process read megabytes.
  if (!actor.roles.includes('administrator')) throw new Refused('not-allowed');
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > largestBytes)
    throw new Refused('file-too-big');
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof Blob) || file.size === 0) throw new Refused('not-a-places-file');
  const text = await file.text();
  return retrying(() => importPlaces(db(), actor, { text }));
}

function told(answer: Answer<Imported>): Record<string, string | number> {
  if (!answer.ok) return { refused: answer.because };
  const { added, changed, closed, same, skipped, shut } = answer.value;
  return { done: [added, changed, closed, same, skipped, shut].join('-') };
}
