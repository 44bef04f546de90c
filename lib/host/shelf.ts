/**
 * Public pages are the same bytes for everybody. Once Next has answered one from its own cache, the process keeps the answer,
 * compressed once for each way of compressing, and gives it again without asking. Pages are only ever dropped by requests that
 * change something, so that each of these empties the shelf; and what lies there is asked for anew after a while, so that Next
 * may renew what is old.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { entrySegments } from '@/lib/web/policy.mjs';
import { gather } from './gathered';

type Encoding = 'br' | 'gzip' | 'identity';
export type Kept = {
  status: number;
  headers: [string, string | number | string[]][];
  bodies: Partial<Record<Encoding, Buffer>>;
  at: number;
};

const publicPage = new RegExp(
  `^/(?:fr|en)/(?!(?:${entrySegments.join('|')})$)[a-z0-9-]+` +
    '(?:/(?:listings(?:/[a-z0-9-]+)?|members/[0-9a-f-]+|how|about/[a-z]+))?$',
);
/** A navigation inside the page, a form, a preview: answered otherwise than with the page itself. */
const otherwise = ['rsc', 'next-router-state-tree', 'next-action', 'x-prerender-revalidate', 'range'];
/** Belong to one answer, or are worked out anew for each. */
const ofOneAnswer = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
]);
const keepMs = 30_000;
/** Next may drop pages a moment after it answered the request that asked for it. */
const afterwardsMs = 300;
const mostPages = 400;

export function makeShelf(clock: () => number = Date.now) {
  const kept = new Map<string, Kept>();
  let generation = 0;

  const keep = (path: string, answer: Kept) => {
    kept.delete(path);
    kept.set(path, answer);
    for (const oldest of kept.keys()) if (kept.size > mostPages) kept.delete(oldest);
  };

  const clear = () => {
    generation += 1;
    kept.clear();
  };

  return {
    /** Answers from the shelf, or lets `ask` have it answered and keeps that. False when it is no public page. */
    answer(request: IncomingMessage, response: ServerResponse, ask: () => void): boolean {
      const path = request.url ?? '';
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.once('close', () => (clear(), setTimeout(clear, afterwardsMs).unref()));
      }
      if (
        request.method !== 'GET' ||
        !publicPage.test(path) ||
        otherwise.some((name) => name in request.headers)
      )
        return false;
      if (request.headers.cookie?.includes('__prerender_bypass')) return false;
      const known = kept.get(path);
      if (known && clock() - known.at < keepMs) {
        send(known, request, response);
        return true;
      }
      const began = generation;
      // Next is asked for plain bytes; they are compressed here, once.
      const wanted = request.headers['accept-encoding'];
      request.headers['accept-encoding'] = 'identity';
      gather(response, (body) => {
        request.headers['accept-encoding'] = wanted;
        const answer = toKept(response, body, clock());
        const isSettled = response.statusCode === 200 && response.getHeader('x-nextjs-cache') === 'HIT';
        if (isSettled && began === generation) keep(path, answer);
        send(answer, request, response);
      });
      ask();
      return true;
    },
  };
}

function toKept(response: ServerResponse, body: Buffer, at: number): Kept {
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]): Kept['headers'] =>
    value === undefined || ofOneAnswer.has(name) ? [] : [[name, value]],
  );
  return { status: response.statusCode, headers, bodies: { identity: body }, at };
}

export function send(answer: Kept, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status;
  const tag = response.getHeader('etag');
  if (answer.status === 200 && tag && request.headers['if-none-match'] === tag) {
    response.statusCode = 304;
    response.removeHeader('content-type');
    return void response.end();
  }
  const encoding = encodingFor(request.headers['accept-encoding']);
  const body = encoded(answer, encoding);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('vary', withAcceptEncoding(response.getHeader('vary')));
  response.setHeader('content-length', body.length);
  response.end(body);
}

function encoded(answer: Kept, encoding: Encoding): Buffer {
  const plain = answer.bodies.identity ?? Buffer.alloc(0);
  const known = answer.bodies[encoding] ?? compressed(plain, encoding);
  answer.bodies[encoding] = known;
  return known;
}

function compressed(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br')
    return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipSync(plain) : plain;
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const wishes = String(accepted ?? '');
  const takes = (name: string) =>
    new RegExp(`(^|[,\\s])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*(;|,|$)`).test(wishes);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

function withAcceptEncoding(vary: string | number | string[] | undefined): string {
  const said = Array.isArray(vary) ? vary.join(', ') : String(vary ?? '');
  return /accept-encoding/i.test(said) ? said : [said, 'Accept-Encoding'].filter(Boolean).join(', ');
}
