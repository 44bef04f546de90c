// The database server that comes with CoCoTe: one child process, one folder, one small memory.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCluster, QUIET_ENV, readState, SUPERUSER, writeState } from './postgres/cluster.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { identityFor, launchAs } from './postgres/identity.mjs';
import { clearLeftover, isOurServer, readPidFile, stopServer } from './postgres/leftover.mjs';
import { freePort } from './support/ports.mjs';
import { lastLines, Stop } from './support/say.mjs';

const HOST = '127.0.0.1';
const DATABASE = 'cocote';
const LONGEST_WAIT_MS = 10_000;

/**
 * @typedef {object} Postgres
 * @property {string} url
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Options
 * @property {boolean} [durable] False for tests: faster, and lost when the machine stops.
 * @property {Record<string, string>} [set] Further settings of the server.
 * @property {(sentence: string) => void} [tell] Hears when the server died and when it is back.
 */

/**
 * Starts the server whose files are in `<dataFolder>/postgres` (made when absent) and keeps it running until `stop`.
 * @param {string} dataFolder
 * @param {Options} [options]
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(dataFolder, { durable = true, set = {}, tell = () => {} } = {}) {
  const home = path.resolve(dataFolder);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const folder = path.join(home, 'postgres');
  const stateFile = path.join(home, 'postgres.json');
  await clearLeftover(folder);
  const place = { folder, stateFile, durable, identity: identityFor(folder), binaries: postgresBinaries() };
  const password = await ensureCluster(place);
  const port = await freePort(readState(stateFile).port, HOST);
  const settings = { ...smallServer(durable), ...set, port: String(port) };
  const server = keepRunning(() => launch(place, settings), folder, tell);
  await server.started;
  writeState(stateFile, { password, port });
  const url = addressOf(password, port, DATABASE);
  try {
    await ensureDatabase(addressOf(password, port, 'postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, stop: server.stop };
}

/**
 * The address of a server that something else started on this data, when one runs.
 * @param {string} dataFolder
 */
export function runningPostgres(dataFolder) {
  const home = path.resolve(dataFolder);
  const folder = path.join(home, 'postgres');
  const found = readPidFile(folder);
  const { password } = readState(path.join(home, 'postgres.json'));
  if (!found?.ready || !password || !isOurServer(folder, found.pid)) return undefined;
  return addressOf(password, found.port, DATABASE);
}

/**
 * @param {() => Promise<import('node:child_process').ChildProcess>} begin
 * @param {string} folder
 * @param {(sentence: string) => void} tell
 */
function keepRunning(begin, folder, tell) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  let stopping = false;
  const watch = (/** @type {import('node:child_process').ChildProcess} */ begun) => {
    child = begun;
    begun.once('exit', () => void (stopping || beginAgain()));
  };
  const beginAgain = async () => {
    tell('The database stopped by itself; it is being started again.');
    for (let wait = 250; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await sleep(wait, undefined, { ref: false });
      if (stopping) return;
      try {
        await clearLeftover(folder);
        watch(await begin());
        return tell('The database runs again.');
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
      }
    }
  };
  // However this process ends, short of being killed, the server is asked to end with it.
  const leave = () => void child?.kill('SIGINT');
  process.once('exit', leave);
  const stop = async () => {
    stopping = true;
    process.removeListener('exit', leave);
    if (child?.pid && child.exitCode === null && child.signalCode === null) await stopServer(child.pid);
  };
  return { started: begin().then(watch), stop };
}

/**
 * @param {import('./postgres/cluster.mjs').Place} place
 * @param {Record<string, string>} settings
 */
async function launch({ folder, binaries, identity }, settings) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const how = launchAs(binaries.postgres, ['-D', folder, ...flags], identity, [binaries.postgres, folder]);
  const logFile = `${folder}.log`;
  const log = openSync(logFile, 'w', 0o600);
  // In a session of its own, so that Ctrl-C in the terminal reaches us alone and we stop things in order.
  const child = spawn(how.program, how.args, {
    ...how.options,
    cwd: '/',
    detached: true,
    env: QUIET_ENV,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const found = readPidFile(folder);
    if (found?.ready && found.pid === child.pid) return child;
    if (failure || child.exitCode !== null || child.signalCode !== null) break;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Stop(
    `The database in ${folder} does not start:\n${failure || lastLines(readFileSync(logFile, 'utf8'), 8)}`,
  );
}

/** @param {string} address */
async function ensureDatabase(address) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function addressOf(password, port, database) {
  return `postgres://${SUPERUSER}:${password}@${HOST}:${port}/${database}`;
}

/**
 * A server for a village: no parallel workers, no replication, nothing on the network but this machine.
 * @param {boolean} durable
 * @returns {Record<string, string>}
 */
function smallServer(durable) {
  const forTests = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  return {
    listen_addresses: HOST,
    unix_socket_directories: '',
    max_connections: '40',
    shared_buffers: '32MB',
    maintenance_work_mem: '32MB',
    huge_pages: 'off',
    jit: 'off',
    io_method: 'sync',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_logical_replication_workers: '0',
    max_wal_senders: '0',
    wal_level: 'minimal',
    max_wal_size: '256MB',
    autovacuum_max_workers: '1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ...(durable ? {} : forTests),
  };
}
