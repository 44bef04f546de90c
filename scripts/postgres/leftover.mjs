// What a process that was killed leaves behind: a server that still runs, or the file of one that does not.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf, isAlive, isGoneWithin } from '../support/processes.mjs';
import { Stop } from '../support/say.mjs';

/**
 * What PostgreSQL says of itself in `postmaster.pid`.
 * @param {string} dataFolder
 */
export function readPidFile(dataFolder) {
  try {
    const lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * True when this very server runs on this very data.
 * @param {string} dataFolder
 * @param {number} pid
 */
export function isOurServer(dataFolder, pid) {
  const command = commandOf(pid);
  return isAlive(pid) && command.includes('postgres') && command.includes(dataFolder);
}

/**
 * Stops a server that lost its parent, and removes the file of one that is gone.
 * @param {string} dataFolder
 */
export async function clearLeftover(dataFolder) {
  const left = readPidFile(dataFolder);
  if (!left) return;
  if (left.pid > 0 && isOurServer(dataFolder, left.pid)) await stopServer(left.pid);
  rmSync(path.join(dataFolder, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown (SIGINT to PostgreSQL: roll back, write, leave), harder when it does not come.
 * @param {number} pid
 */
export async function stopServer(pid) {
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 5000],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await isGoneWithin(pid, patience)) return;
  }
  throw new Stop(
    `The database of an earlier start (process ${pid}) does not stop. Stop it by hand, then start again.`,
  );
}
