// One process at a time on one folder of data. A lock whose process is gone counts for nothing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, startOf } from './processes.mjs';
import { Stop } from './say.mjs';

/** @typedef {{ pid: number, startedAt: string, doing: string, address?: string }} Lock */

/** @param {string} folder */
const fileIn = (folder) => path.join(folder, 'start.lock');

/**
 * Who works on this data now, if anyone does.
 * @param {string} folder
 * @returns {Lock | undefined}
 */
export function heldLock(folder) {
  /** @type {Lock} */
  let lock;
  try {
    lock = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
  const isTheSame = isAlive(lock.pid) && startOf(lock.pid) === lock.startedAt;
  return isTheSame ? lock : undefined;
}

/**
 * Takes the data for this process, or says who has it. Answers how to give it back and how to tell others our address.
 * @param {string} folder
 * @param {string} doing
 */
export function takeLock(folder, doing) {
  const holder = heldLock(folder);
  if (holder) throw new Stop(sentenceAbout(holder));
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  rmSync(fileIn(folder), { force: true });
  /** @type {Lock} */
  const lock = { pid: process.pid, startedAt: startOf(process.pid), doing };
  try {
    writeFileSync(fileIn(folder), JSON.stringify(lock), { flag: 'wx', mode: 0o644 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Stop('CoCoTe is being started twice at once here; this one stops.');
  }
  return {
    /** @param {string} address */
    tell: (address) => writeFileSync(fileIn(folder), JSON.stringify({ ...lock, address })),
    release: () => rmSync(fileIn(folder), { force: true }),
  };
}

/** @param {Lock} holder */
function sentenceAbout({ doing, address, pid }) {
  const where = address ? `: ${address}` : '';
  return `CoCoTe already runs here (${doing}, process ${pid})${where}`;
}
