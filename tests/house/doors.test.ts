import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, entrySegments, mapSegments, personalSegments } from '@/lib/web/policy.mjs';
import { config } from '@/proxy';

/** The names between the brackets of a matcher: `/(fr|en)/:community/(ask|exchanges)/:path*`. */
const namedIn = (matcher: string | undefined): string[] =>
  /\(([^)]+)\)\/:path\*$/.exec(matcher ?? '')?.[1]?.split('|') ?? [];

describe('what pages may run', () => {
  test('the pages of one person, those with a map, and no others, pass through the proxy', () => {
    const [entry, personal, ...maps] = config.matcher;
    expect(maps).toEqual(mapSegments.map((segment) => `/(fr|en)/:community/${segment}`));
    expect(namedIn(entry).sort()).toEqual([...entrySegments].sort());
    expect(namedIn(personal).sort()).toEqual([...personalSegments].sort());
  });

  test('a signed-in page runs only the scripts of its own answer', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc' });
    expect(policy).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test('a page with a map asks the host of a style that was chosen, and no other', () => {
    const policy = contentSecurityPolicy({ mapHost: 'https://tiles.example' });
    expect(policy).toContain(`connect-src 'self' https://tiles.example`);
    expect(policy).toContain(`script-src 'self' 'unsafe-inline';`);
    expect(policy.match(/https?:[^\s;]+/g)).toEqual(['https://tiles.example', 'https://tiles.example']);
  });

  test.each([contentSecurityPolicy({}), contentSecurityPolicy({ nonce: 'abc' })])(
    'nothing comes from elsewhere: %s',
    (policy) => {
      expect(policy).toContain(`default-src 'self'`);
      expect(policy).toContain(`object-src 'none'`);
      expect(policy).toContain(`base-uri 'none'`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    },
  );
});
