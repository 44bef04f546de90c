import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/web/policy.mjs';

/** Gives the pages of signed-in people a nonce of their own. Public pages never pass through here: they are cached whole. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, dev: process.env.NODE_ENV === 'development' });
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
    '/(fr|en)/:community/(post|my-listings|ask|exchanges|messages|profile|admin|join)/:path*',
  ],
};
