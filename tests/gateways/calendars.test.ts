import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarsWithin, realCalendars } from '@/lib/gateways/calendars';
import { isPublicAddress } from '@/lib/gateways/public-address';

const file = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
let asked: string[] = [];
const pages: Record<string, RequestListener> = {
  '/hall.ics': (_, answer) => void answer.end(file),
  '/moved': (_, answer) => void answer.writeHead(302, { location: '/hall.ics' }).end(),
  '/circle': (_, answer) => void answer.writeHead(301, { location: '/circle' }).end(),
  '/inside': (_, answer) => void answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/broken': (_, answer) => void answer.writeHead(500).end(),
  '/big': (_, answer) => void answer.end('X'.repeat(1_000_001)),
  '/slow': (_, answer) => void answer.write('BEGIN:VCALENDAR'),
};
const server = createServer((request, answer) => {
  asked.push(request.url ?? '');
  const page = pages[request.url ?? ''];
  if (page) page(request, answer);
  else answer.writeHead(404).end();
});
let port = '';
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
/** As strict as in life, but for this machine. */
const here = () =>
  calendarsWithin({
    mayAsk: (address) => address === '127.0.0.1' || isPublicAddress(address),
    ports: ['', port],
    longestMs: 300,
  });
const trouble = (because: string) => ({ ok: false, because });

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  port = String(address.port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a calendar at an address that somebody typed', () => {
  test('is read, and followed where it moved', async () => {
    expect(await here().read(at('/hall.ics'))).toEqual({ ok: true, file });
    expect(await here().read(at('/moved'))).toEqual({ ok: true, file });
  });

  test.each([
    ['/nowhere', 'calendar-not-found'],
    ['/broken', 'calendar-unreachable'],
    ['/big', 'calendar-too-big'],
    ['/slow', 'calendar-too-slow'],
    ['/circle', 'calendar-turns-in-circles'],
    ['/inside', 'calendar-not-public'],
    ['/file', 'calendar-not-an-address'],
  ])('%s is given up', async (path, because) => {
    expect(await here().read(at(path))).toEqual(trouble(because));
  });

  test.each([
    '',
    'salle',
    'ftp://example.org/a.ics',
    'file:///etc/passwd',
    'https://me:secret@example.org/a.ics',
  ])('«%s» is no address of a calendar', async (url) =>
    expect(await realCalendars.read(url)).toEqual(trouble('calendar-not-an-address')),
  );

  test('nobody makes the house ask itself, its neighbours or a cloud’s own machines', async () => {
    asked = [];
    const inside = [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.1.1',
      '169.254.169.254',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ];
    for (const host of [...inside, '2130706433', '0x7f.1', 'localhost'])
      expect(await realCalendars.read(`http://${host}/hall.ics`)).toEqual(trouble('calendar-not-public'));
    expect(await realCalendars.read(at('/hall.ics'))).toEqual(trouble('calendar-not-public'));
    expect(asked).toEqual([]);
  });
});

describe('an address of the internet', () => {
  test.each(['8.8.8.8', '80.67.169.12', '2001:910:800::12', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  test.each([
    '100.64.1.1',
    '172.31.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'fe80::1',
    'fd00::1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    'example.org',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});
