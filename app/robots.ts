import type { MetadataRoute } from 'next';
import { settings } from '@/lib/gateways/settings';
import { entrySegments, personalSegments } from '@/lib/web/policy.mjs';

export const dynamic = 'force-dynamic';

/** Engines may read what is public; a search has endless addresses, and personal pages have nothing for them. */
export default function robots(): MetadataRoute.Robots {
  const personal = [...personalSegments, 'search'].map((segment) => `/*/*/${segment}`);
  const entry = entrySegments.map((segment) => `/*/${segment}`);
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...personal, ...entry, '/api/'] },
    sitemap: `${settings().appUrl}/sitemap.xml`,
  };
}
