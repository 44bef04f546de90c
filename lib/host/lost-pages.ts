/**
 * Next answers a page that is not there with a body that only scripts fill. Every such answer is replaced here by a page that
 * stands by itself: that of the community in whose addresses it was looked for, of the entrance, or of the whole house.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { locales } from '@/lib/ground/locale';
import { internalKey, isInternal } from '@/lib/web/internal';
import { gather } from './gathered';
import { log } from './log';
import { send, type Kept } from './shelf';

const keepMs = 60_000;
const mostPages = 100;
const purpose = 'not-here';
const nobodys = '/_not-found';
const ownPage = new RegExp(`^/(?:${locales.join('|')})(?:/[^/]+)?/not-here$`);
/** Files and answers to machines: nobody reads a page there. */
const noPage = /^\/(?:_next|api)\//;

type Ask = (path: string, headers: Record<string, string>) => Promise<Response>;

export function makeLostPages(ask: Ask, secret: string) {
  const pageFor = keeper(ask, secret);
  const tell = async (request: IncomingMessage, response: ServerResponse, status: number) =>
    send({ ...(await pageFor(pathOf(request))), status }, request, response);

  return {
    /** Puts a whole page in the place of an answer that says that there is none. */
    watch(request: IncomingMessage, response: ServerResponse): void {
      const path = pathOf(request);
      if (noPage.test(path) || isInternal(sentKey(request), secret, purpose)) return;
      const isLost = (status: number) =>
        (status === 404 || ownPage.test(path)) &&
        String(response.getHeader('content-type')).startsWith('text/html');
      const instead = () => {
        for (const name of ['content-encoding', 'content-length', 'etag', 'link'])
          response.removeHeader(name);
        void tell(request, response, 404);
      };
      gather(response, instead, isLost);
    },
    /** Answers an address that no page can be looked for at. */
    refuse(request: IncomingMessage, response: ServerResponse): void {
      if (noPage.test(pathOf(request))) return void response.writeHead(400).end();
      response.setHeader('cache-control', 'no-store');
      void tell(request, response, 400);
    },
  };
}

/** Asks for each page once in a while, and answers with what it has of the nearest one. */
function keeper(ask: Ask, secret: string): (path: string) => Promise<Kept> {
  const kept = new Map<string, Kept>();

  async function pageAt(path: string): Promise<Kept | undefined> {
    const known = kept.get(path);
    if (known && Date.now() - known.at < keepMs) return known;
    kept.delete(path);
    const answer = await ask(path, { 'x-cocote-internal': internalKey(secret, purpose) });
    const isThere = answer.status === 200 || path === nobodys;
    if (!isThere || !answer.headers.get('content-type')?.startsWith('text/html')) return undefined;
    const page = toKept(answer, Buffer.from(await answer.arrayBuffer()));
    if (kept.size >= mostPages) kept.clear();
    kept.set(path, page);
    return page;
  }

  return async (path) => {
    try {
      for (const own of pagesFor(path)) {
        const page = await pageAt(own);
        if (page) return page;
      }
    } catch (error) {
      log().debug({ err: error }, 'the page of what is not there was not made');
    }
    return inPlainWords;
  };
}

function toKept(answer: Response, body: Buffer): Kept {
  const policy = answer.headers.get('content-security-policy');
  const headers: Kept['headers'] = [
    ['content-type', 'text/html; charset=utf-8'],
    ['x-content-type-options', 'nosniff'],
  ];
  if (policy) headers.push(['content-security-policy', policy]);
  return { status: 404, headers, bodies: { identity: body }, at: Date.now() };
}

const inPlainWords: Kept = {
  status: 404,
  headers: [['content-type', 'text/plain; charset=utf-8']],
  bodies: { identity: Buffer.from('Cette page n’existe pas. This page does not exist.') },
  at: 0,
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

function sentKey(request: IncomingMessage): string | null {
  const sent = request.headers['x-cocote-internal'];
  return typeof sent === 'string' ? sent : null;
}

/** From the nearest to the one that is always there. */
export function pagesFor(path: string): string[] {
  const [, said, community = ''] = path.split('/');
  const locale = locales.find((each) => each === said);
  if (!locale) return [nobodys];
  const inCommunity = /^[a-z0-9-]{1,40}$/.test(community) ? [`/${locale}/${community}/not-here`] : [];
  return [...inCommunity, `/${locale}/not-here`, nobodys];
}
