/** The web server: one process that answers requests, drops stale pages and runs the jobs. */
import { createServer, type Server } from 'node:http';
import { pool } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { hearConsole, watched } from './failures';
import { makeLostPages } from './lost-pages';
import { makeShelf } from './shelf';
import { allowOwnScripts } from './script-policy';
import { followStalePages } from './stale-pages';
import { isReadable, knowVisitor } from './visitors';
import { startWorker } from './worker';

const HSTS = 'max-age=31536000';
const GRACE_MS = 2500;

export type House = { close(): Promise<void> };

/** Opens the doors. Rejects with code EADDRINUSE when something else has the port. */
export async function serve({ dir, dev }: { dir: string; dev: boolean }): Promise<House> {
  const { port, appUrl, authSecret, trustProxy, mapStyleUrl } = settings();
  const server = createServer({ keepAliveTimeout: 65_000 });
  // Loaded here: commands and jobs have no use for it.
  const { default: next } = await import('next');
  const app = next({ dir, dev, port, hostname: 'localhost', httpServer: server });
  if (!dev) hearConsole();
  await app.prepare();
  const answer = app.getRequestHandler();
  const isSecure = appUrl.startsWith('https:');
  const shelf = makeShelf();
  const lost = makeLostPages(
    (path, headers) => fetch(`http://127.0.0.1:${port}${path}`, { headers }),
    authSecret,
  );
  server.on('request', (request, response) => {
    const id = knowVisitor(request, trustProxy);
    response.setHeader('x-request-id', id);
    if (isSecure) response.setHeader('strict-transport-security', HSTS);
    allowOwnScripts(request, response, mapStyleUrl);
    if (!isReadable(request.url ?? '')) return void lost.refuse(request, response);
    if (!dev) lost.watch(request, response);
    const ask = () => watched(id, request, response, () => answer(request, response));
    if (dev || !shelf.answer(request, response, ask)) ask();
  });
  await listening(server, port);
  const stalePages = followStalePages(port);
  const worker = startWorker();
  return {
    async close() {
      await closeDoors(server);
      await Promise.all([within(GRACE_MS, worker.stop()), within(GRACE_MS, stalePages.stop())]);
      await within(1000, pool().end());
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
}

/** No new visitor; those inside may finish, for a moment. */
async function closeDoors(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}

async function within(milliseconds: number, deed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([deed.catch(() => undefined), late]);
  clearTimeout(timer);
}
