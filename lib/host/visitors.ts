/** What a request may say about who sends it: what a stranger could have written there is taken away before Next reads it. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-ssl',
];
const NEVER = ['forwarded', 'x-real-ip', 'x-client-ip', 'x-middleware-subrequest', 'x-nextjs-data-override'];
const ID = /^[\w-]{8,64}$/;

/**
 * Leaves one true address in `x-forwarded-for`, the protocol and the host as the visitor typed them, and a request id, which is
 * answered. With `trustProxy` the nearest proxy is believed, and nobody behind it.
 */
export function knowVisitor(request: IncomingMessage, trustProxy: boolean): string {
  const { headers, socket } = request;
  const before = { ...headers };
  for (const name of [...FORWARDED, ...NEVER]) delete headers[name];
  headers['x-forwarded-for'] =
    (trustProxy ? last(before['x-forwarded-for']) : null) ?? plain(socket.remoteAddress);
  headers['x-forwarded-proto'] = (trustProxy ? protocol(last(before['x-forwarded-proto'])) : null) ?? 'http';
  const host = (trustProxy ? last(before['x-forwarded-host']) : null) ?? headers.host;
  if (host) headers['x-forwarded-host'] = host;
  const given = before['x-request-id'];
  const id = trustProxy && typeof given === 'string' && ID.test(given) ? given : randomUUID();
  headers['x-request-id'] = id;
  return id;
}

/** A list grows to the right: its last element was written by the nearest proxy. */
function last(value: string | string[] | undefined): string | null {
  const all = Array.isArray(value) ? value.join(',') : (value ?? '');
  return all.split(',').at(-1)?.trim() || null;
}

const protocol = (value: string | null): string | null =>
  value === 'https' || value === 'http' ? value : null;

/** `::ffff:192.0.2.1` is an IPv4 address in other clothes. */
const plain = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '');

/** False for an address that no text can be read from: broken escapes, or a character that no database keeps. */
export function isReadable(url: string): boolean {
  if (/%00/.test(url)) return false;
  try {
    decodeURI(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
