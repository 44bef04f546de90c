/** One structured line for each request that failed, whichever part of the house noticed it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { format } from 'node:util';
import { log } from './log';

type Request = { id: string; error: unknown; isOver: boolean };

const current = new AsyncLocalStorage<Request>();

/** Answers a request, and writes one line when the answer is a failure or when something was thrown on the way. */
export function watched(
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): void {
  const began = performance.now();
  const state: Request = { id, error: undefined, isOver: false };
  response.once('close', () => {
    state.isOver = true;
    if (response.statusCode < 500 && state.error === undefined) return;
    const line = {
      requestId: id,
      method: request.method,
      path: pathOf(request),
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
      ...(state.error === undefined ? {} : { err: state.error }),
    };
    log().error(line, 'request failed');
  });
  current.run(state, () => {
    answer().catch((error: unknown) => {
      state.error ??= error;
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
}

/**
 * Next writes what goes wrong to the console. Within a request it belongs to that request's line; elsewhere it becomes a line of
 * its own.
 */
export function hearConsole(): void {
  const levels = { error: 'error', warn: 'warn', log: 'debug', info: 'debug' } as const;
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, 'error' | 'warn' | 'debug'][]) {
    console[name] = (...words: unknown[]) => {
      const request = current.getStore();
      const error = words.find((word) => word instanceof Error);
      if (level === 'error' && request && !request.isOver) {
        request.error ??= error ?? new Error(format(...words));
        return;
      }
      const requestId = request ? { requestId: request.id } : {};
      log()[level](
        { ...requestId, ...(error ? { err: error } : {}) },
        format(...words.filter((word) => word !== error)),
      );
    };
  }
}

/** The path alone: what follows the question mark may hold a code, a name, a place. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}
