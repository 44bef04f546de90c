import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, mapSegments } from '@/lib/web/policy.mjs';

const dev = process.env.NODE_ENV === 'development';
const pagesWithMap = new RegExp(`^/(?:fr|en)/[^/]+/(?:${mapSegments.join('|')})(?:/|$)`);

/**
 * Gives the pages of signed-in people a nonce of their own, and those with a map the host of its style, which is known when the
 * process runs. Other public pages never pass through here: they are cached whole.
 */
export function proxy(request: NextRequest): NextResponse {
  return pagesWithMap.test(request.nextUrl.pathname) ? withMap() : withNonce(request);
}

function withMap(): NextResponse {
  const style = process.env['MAP_STYLE_URL'];
  const mapHost = style && URL.canParse(style) ? new URL(style).origin : null;
  const response = NextResponse.next();
  response.headers.set('Content-Security-Policy', contentSecurityPolicy({ dev, mapHost }));
  return response;
}

function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, dev });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/(fr|en)/(account|sign-in|found|outbox)/:path*',
    '/(fr|en)/:community/(post|my-listings|ask|exchanges|messages|profile|admin|join|favourites|alerts)/:path*',
    '/(fr|en)/:community/search',
  ],
};
