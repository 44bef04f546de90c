import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, entrySegments, personalSegments } from '@/lib/web/policy.mjs';
import { config } from '@/proxy';

/** The names between the brackets of a matcher: `/(fr|en)/:community/(ask|exchanges)/:path*`. */
const namedIn = (matcher: string | undefined): string[] =>
  /\(([^)]+)\)\/:path\*$/.exec(matcher ?? '')?.[1]?.split('|') ?? [];

describe('what pages may run', () => {
  test('the pages of one person, and no others, pass through the proxy', () => {
    const [entry, personal] = config.matcher;
    expect(config.matcher).toHaveLength(2);
    expect(namedIn(entry).sort()).toEqual([...entrySegments].sort());
    expect(namedIn(personal).sort()).toEqual([...personalSegments].sort());
  });

  test('a signed-in page runs only the scripts of its own answer', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc' });
    expect(policy).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
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
