import { createHash } from 'node:crypto';
import { open } from './asked';

/** An answer that is the same for everybody: kept for five minutes, and not sent again to whoever has it. */
export function keptAnswer(request: Request, body: string, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...open, etag, 'cache-control': 'public, max-age=300', 'content-type': type };
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
