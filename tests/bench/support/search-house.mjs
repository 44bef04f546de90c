// A database with a million listings in it and the application's own code to search them.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { say } from '../../../scripts/support/say.mjs';
import { root, scratch } from './apps.mjs';
import { fill, settings } from './search-data.mjs';

/** The folder named by COCOTE_BENCH_DATA is kept, and used again as it is; without it, everything is made and thrown away. */
export async function openHouse() {
  const kept = process.env['COCOTE_BENCH_DATA'];
  const folder = kept ?? scratch('search');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  const engine = await loadEngine();
  const server = await startPostgres(folder, { durable: false, set: settings });
  process.once('beforeExit', () => void server.stop());
  const { pool, db } = engine.connect(server.url, 1);
  const filled = join(folder, 'filled');
  await engine.migrate(server.url, root);
  if (!existsSync(filled)) {
    say('Making a million listings…');
    const many = engine.connect(server.url, 3);
    await fill(many.pool);
    await many.pool.end();
    writeFileSync(filled, '');
  }
  return { engine, pool, db, folder, stop: async () => (await pool.end(), await server.stop()) };
}

/** The TypeScript of the application as one file. */
async function loadEngine() {
  const outfile = join(root, 'test-results', 'search-engine.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/support/search-engine.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return await import(pathToFileURL(outfile).href);
}
