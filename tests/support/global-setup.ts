/** One database server for all the tests, in memory as far as that goes, whose first database is the mould of all others. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@/lib/host/database';
import { startPostgres } from '@/scripts/postgres.mjs';

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  // Each part of the tests asks for it; the first one has made it.
  if (process.env['TEST_DATABASE_URL']) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'cocote-tests-'));
  chmodSync(folder, 0o711);
  const server = await startPostgres(folder, { durable: false, set: { max_connections: '150' } });
  await migrate(server.url, process.cwd());
  process.env['TEST_DATABASE_URL'] = server.url;
  return async () => {
    delete process.env['TEST_DATABASE_URL'];
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
