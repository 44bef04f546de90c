import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { allowOwnScripts } from '@/lib/host/script-policy';
import { contentSecurityPolicy, entrySegments, mapSegments, personalSegments } from '@/lib/web/policy.mjs';

/** What Next is told of a request, and what the browser is told of its answer. */
function ask(url: string, headers: Record<string, string> = {}, mapStyleUrl: string | null = null) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url });
  Object.assign(request.headers, headers);
  const response = new ServerResponse(request);
  allowOwnScripts(request, response, mapStyleUrl);
  return {
    heard: request.headers['content-security-policy'],
    said: response.getHeader('content-security-policy'),
  };
}

describe('what pages may run', () => {
  test.each([
    ...entrySegments.map((segment) => `/en/${segment}`),
    ...personalSegments.flatMap((segment) => [`/fr/pilat/${segment}?a=1`, `/fr/pilat/${segment}/12`]),
  ])('%s is the page of one person, and has a nonce of its own each time', (url) => {
    const { heard, said } = ask(url);
    expect(said).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'/);
    expect(heard).toBe(said);
    expect(ask(url).said).not.toBe(said);
  });

  test.each([
    ...[
      '/',
      '/fr',
      '/fr/pilat',
      '/fr/pilat/listings/12-ladder',
      '/fr/exchanges',
      '/fr/pilat/exchanges-of-all',
    ],
  ])('%s is the same for everybody', (url) =>
    expect(ask(url)).toEqual({ heard: undefined, said: undefined }),
  );

  test.each(mapSegments.map((segment) => `/fr/pilat/${segment}?q=table`))(
    '%s is public, and may fetch a map of the style that was chosen',
    (url) => {
      expect(ask(url, {}, 'https://tiles.example/style.json')).toEqual({
        heard: undefined,
        said: contentSecurityPolicy({ mapHost: 'https://tiles.example' }),
      });
    },
  );

  test('a stranger does not choose the nonce', () => {
    const theirs = { 'content-security-policy': `script-src 'nonce-theirs'` };
    expect(ask('/fr/pilat', theirs).heard).toBeUndefined();
    expect(ask('/fr/account', theirs).heard).not.toContain('theirs');
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
