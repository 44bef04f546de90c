import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, pagesWithMap, personalPages } from './lib/web/policy.mjs';

const dev = process.env.NODE_ENV === 'development';
const mapStyle = dev ? process.env['MAP_STYLE_URL'] : undefined;
const mapHost = mapStyle && URL.canParse(mapStyle) ? new URL(mapStyle).origin : null;

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
      // The server writes the policy of personal pages and of those with a map. While developing it is not there.
      {
        source: dev ? '/:path*' : `/((?!${personalPages}|${pagesWithMap}).*)`,
        headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy({ dev, mapHost }) }],
      },
    ]),
};
