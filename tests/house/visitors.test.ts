import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { isReadable, knowVisitor } from '@/lib/host/visitors';

function visit(headers: Record<string, string>, trustProxy: boolean) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: '::ffff:192.0.2.9' });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, { host: 'cocote.example', ...headers });
  const id = knowVisitor(request, trustProxy);
  return { id, headers: request.headers };
}

describe('a stranger who writes their own headers', () => {
  test('is known by the address that they really come from', () => {
    const { headers } = visit(
      {
        'x-forwarded-for': '10.0.0.1',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-real-ip': '10.0.0.1',
        forwarded: 'for=10.0.0.1',
        'x-middleware-subrequest': 'proxy',
      },
      false,
    );
    expect(headers).toMatchObject({
      'x-forwarded-for': '192.0.2.9',
      'x-forwarded-host': 'cocote.example',
      'x-forwarded-proto': 'http',
    });
    for (const name of ['x-real-ip', 'forwarded', 'x-middleware-subrequest'])
      expect(headers[name]).toBeUndefined();
  });

  test('does not choose the number of their request', () => {
    expect(visit({ 'x-request-id': 'mine-mine-mine' }, false).id).not.toBe('mine-mine-mine');
  });
});

describe('a proxy that is trusted', () => {
  const behind = (more: Record<string, string> = {}) =>
    visit(
      {
        'x-forwarded-for': '10.0.0.1, 198.51.100.7',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'a.example',
        ...more,
      },
      true,
    );

  test('is believed about the visitor that it saw, and not about what the visitor said before', () => {
    expect(behind().headers).toMatchObject({
      'x-forwarded-for': '198.51.100.7',
      'x-forwarded-host': 'a.example',
      'x-forwarded-proto': 'https',
    });
  });

  test('may number the request, with a plain number', () => {
    expect(behind({ 'x-request-id': 'abcdef-123456' }).id).toBe('abcdef-123456');
    expect(behind({ 'x-request-id': 'a b\n{"level":60}' }).id).toMatch(/^[\w-]{36}$/);
  });
});

describe('an address', () => {
  test.each(['/fr/%E0%A4%A', '/fr/pilat%00/listings', '/fr/pilat/search?q=%00', '/%'])(
    '%s cannot be read',
    (url) => {
      expect(isReadable(url)).toBe(false);
    },
  );

  test.each(['/', '/fr/pilat/search?q=%C3%A9chelle&near=%', '/fr/p%C3%A9lussin', '/*'])(
    '%s can be read',
    (url) => {
      expect(isReadable(url)).toBe(true);
    },
  );
});
