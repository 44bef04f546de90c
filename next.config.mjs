import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, entrySegments, mapSegments, personalSegments } from './lib/web/policy.mjs';

const dev = process.env.NODE_ENV === 'development';
const personal = `(?:fr|en)/(?:(?:${entrySegments.join('|')})(?:/|$)|[^/]+/(?:${[...personalSegments, ...mapSegments].join('|')})(?:/|$))`;

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    'sharp',
    'heic-decode',
    'libheif-js',
    'pg',
    'pino',
    'nodemailer',
    'graphile-worker',
  ],
  cacheHandler: fileURLToPath(new URL('lib/web/page-cache.mjs', import.meta.url)),
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          {
            key: 'Permissions-Policy',
            value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
          },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
      // Personal pages get a policy with a nonce from proxy.ts instead, and those with a map the host of its style.
      {
        source: `/((?!${personal}).*)`,
        headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy({ dev }) }],
      },
    ]),
};
