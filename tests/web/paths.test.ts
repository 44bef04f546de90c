import { expect, test } from 'vitest';
import { safeNext } from '@/lib/web/paths';

test.each([
  '/fr/pilat',
  '/fr/pilat/ask/12-ladder?from=2026-12-01&to=2026-12-02',
  '/fr/pilat/search?q=%C3%A9chelle',
])('somebody who was at %s is led back there', (path) => expect(safeNext(path, '/')).toBe(path));

test.each([
  ...['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'fr/pilat', ''],
  ...['/fr/pilat\r\nset-cookie: a=b', '/fr/échelle', '/fr/\0', `/${'x'.repeat(2000)}`],
])('nobody is led to « %s »', (path) => expect(safeNext(path, '/here')).toBe('/here'));
