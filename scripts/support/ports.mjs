// Which port is free.
import { createServer } from 'node:net';

/**
 * @param {number} port
 * @param {string} [host] Without it: every address of the machine, as a web server listens.
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The preferred port when it is free, else any free one.
 * @param {number | undefined} preferred
 * @param {string} host
 * @returns {Promise<number>}
 */
export async function freePort(preferred, host) {
  if (preferred && (await isPortFree(preferred, host))) return preferred;
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host, exclusive: true }, () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
