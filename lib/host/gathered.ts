/** Holds back what is written to a response until all of it is there. */
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Argument =
  string | number | Uint8Array | OutgoingHttpHeaders | OutgoingHttpHeader[] | (() => void) | undefined;

/**
 * Calls `whole` once with the body in place of sending it; afterwards the response writes for real again. Where `isWanted` is
 * given it is asked once, with the status, when the answer begins: what is not wanted is sent as it comes.
 */
export function gather(
  response: ServerResponse,
  whole: (body: Buffer) => void,
  isWanted: (status: number) => boolean = () => true,
): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  let wanted: boolean | undefined;
  const passes = (status = response.statusCode) => !(wanted ??= isWanted(status));
  const take = (given: Argument[]) => {
    const [chunk, encoding] = given;
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? toEncoding(encoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    for (const done of given) if (typeof done === 'function') response.once('finish', done);
  };
  replace(response, {
    write(...given) {
      if (passes()) return Reflect.apply(write, response, given);
      take(given);
      return true;
    },
    end(...given) {
      if (passes()) return Reflect.apply(end, response, given);
      Object.assign(response, { write, end, writeHead, flushHeaders });
      take(given);
      whole(Buffer.concat(chunks));
      return response;
    },
    // Whoever compresses on the way writes the head before the first byte: it waits with the rest.
    writeHead(...given) {
      const [status] = given;
      if (passes(typeof status === 'number' ? status : undefined))
        return Reflect.apply(writeHead, response, given);
      head(response, given);
      return response;
    },
    flushHeaders: () => (passes() ? flushHeaders.call(response) : undefined),
  });
}

function head(response: ServerResponse, [status, ...given]: Argument[]): void {
  if (typeof status === 'number') response.statusCode = status;
  const headers = given.find((part) => typeof part === 'object' && !(part instanceof Uint8Array));
  if (!headers || typeof headers !== 'object' || headers instanceof Uint8Array) return;
  const pairs = Array.isArray(headers) ? inPairs(headers) : Object.entries(headers);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

const inPairs = (flat: OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] =>
  flat.flatMap((name, place) => (place % 2 === 0 ? [[String(name), flat[place + 1]]] : []));

type Replacement = Record<'write' | 'end' | 'writeHead' | 'flushHeaders', (...given: Argument[]) => unknown>;

// Node's own signatures are a dozen overloads each: what is put in their place takes any of them.
function replace(response: ServerResponse, replacement: Replacement): void {
  Object.assign(response, replacement);
}

const toEncoding = (name: string): BufferEncoding => (Buffer.isEncoding(name) ? name : 'utf8');
