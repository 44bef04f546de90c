/** Holds back what is written to a response until all of it is there. */
import type { ServerResponse } from 'node:http';

type Argument = string | Uint8Array | (() => void) | undefined;

/** Calls `whole` once with the body in place of sending it; afterwards the response writes for real again. */
export function gather(response: ServerResponse, whole: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const { write, end, flushHeaders } = response;
  const take = (given: Argument[]) => {
    const [chunk, encoding] = given;
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? toEncoding(encoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    for (const done of given) if (typeof done === 'function') response.once('finish', done);
  };
  replace(response, {
    write: (...given) => {
      take(given);
      return true;
    },
    end: (...given) => {
      Object.assign(response, { write, end, flushHeaders });
      take(given);
      whole(Buffer.concat(chunks));
      return response;
    },
    flushHeaders: () => undefined,
  });
}

type Replacement = Record<'write' | 'end' | 'flushHeaders', (...given: Argument[]) => unknown>;

// Node's own signatures are a dozen overloads each: what is put in their place takes any of them.
function replace(response: ServerResponse, replacement: Replacement): void {
  Object.assign(response, replacement);
}

const toEncoding = (name: string): BufferEncoding => (Buffer.isEncoding(name) ? name : 'utf8');
