// Which process is which: a pid alone is not an identity, because the system uses it again.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * True when a process with this pid exists, whoever owns it. A zombie does not count.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return procStat(pid)?.state !== 'Z';
}

/**
 * When a process began, as a text that only serves to be compared; '' when it cannot be known.
 * @param {number} pid
 */
export function startOf(pid) {
  const stat = procStat(pid);
  if (stat) return stat.startedAt;
  return ps(pid, 'lstart=');
}

/**
 * The process that began this one; undefined when it cannot be known.
 * @param {number} pid
 */
export function parentOf(pid) {
  return pid === process.pid ? process.ppid : procStat(pid)?.parent;
}

/**
 * The command line of a process; '' when it cannot be known.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  } catch {
    return ps(pid, 'command=');
  }
}

/**
 * Waits until the process is gone; false when it is still there after the time given.
 * @param {number} pid
 * @param {number} milliseconds
 */
export async function isGoneWithin(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(25);
  }
  return true;
}

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { input, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {number} pid */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may itself hold spaces and brackets.
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), startedAt: rest[17] ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return '';
  }
}
