// What every command does before its own work: install, read the settings, take the data, open the database.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runningPostgres, startPostgres } from '../postgres.mjs';
import { dataFolder, keptSecret, loadEnvironment } from './environment.mjs';
import { loadHost } from './host.mjs';
import { ensureInstalled } from './install.mjs';
import { heldLock, takeLock } from './lock.mjs';
import { isPortFree } from './ports.mjs';
import { root } from './root.mjs';
import { say, Stop, warn } from './say.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * Opens everything for a command that has the data for itself (`npm start`, `npm run dev`).
 * @param {string} doing
 */
export async function openHouse(doing) {
  process.chdir(root);
  loadEnvironment();
  const folder = dataFolder();
  const lock = takeLock(folder, doing);
  onShutdown(lock.release);
  await ensureInstalled();
  const { host, settings } = await readEverything(folder);
  if (!(await isPortFree(settings.port))) throw new Stop(portTaken(settings.port));
  if (settings.databaseUrl) await useDatabase(host, settings.databaseUrl);
  else await startOwn(host, folder);
  await host.seedIfEmpty(say);
  return { host, settings, lock };
}

/**
 * Opens the database for one command, beside a CoCoTe that already runs or alone.
 * @param {string} doing
 */
export async function openForCommand(doing) {
  process.chdir(root);
  loadEnvironment();
  await ensureInstalled();
  const folder = dataFolder();
  const { host, settings } = await readEverything(folder);
  const running = settings.databaseUrl ?? (heldLock(folder) ? runningPostgres(folder) : undefined);
  if (running) {
    await useDatabase(host, running);
    return { host, settings };
  }
  const lock = takeLock(folder, doing);
  onShutdown(lock.release);
  await startOwn(host, folder);
  return { host, settings };
}

/** @param {number} port */
export function portTaken(port) {
  return `Port ${port} is used by another program. Stop it, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`;
}

/** @param {string} folder */
async function readEverything(folder) {
  const host = await loadHost();
  const read = host.readSettings(process.env);
  if (!read.ok) throw new Stop(read.sentences.join('\n'));
  const { settings } = read;
  process.env.DATA_DIR = folder;
  process.env.PORT = String(settings.port);
  process.env.APP_URL = settings.appUrl;
  process.env.AUTH_SECRET = settings.authSecret ?? keptSecret(folder);
  return { host, settings };
}

/**
 * @param {Awaited<ReturnType<typeof loadHost>>} host
 * @param {string} url
 */
async function useDatabase(host, url) {
  const no = await host.whyNotDatabase(url);
  if (no) throw new Stop(no);
  process.env.DATABASE_URL = url;
  await host.migrate(url, root);
}

/**
 * @param {Awaited<ReturnType<typeof loadHost>>} host
 * @param {string} folder
 */
async function startOwn(host, folder) {
  if (!existsSync(path.join(folder, 'postgres'))) say('Making the database…');
  const server = await startPostgres(folder, { tell: warn });
  onShutdown(server.stop);
  process.env.DATABASE_URL = server.url;
  await host.migrate(server.url, root);
  await host.freeJobs(server.url);
}
