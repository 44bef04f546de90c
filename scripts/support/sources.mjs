// A short name for the present state of some files: it changes when any of them does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';

/**
 * @param {string[]} places Files and folders; those that do not exist count for nothing.
 * @param {(file: string) => boolean} [counts]
 */
export function fingerprintOf(places, counts = () => true) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of places.flatMap((place) => filesUnder(inRoot(place))).sort()) {
    const name = path.relative(root, file).split(path.sep).join('/');
    if (counts(name)) hash.update(`\n${name}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Every file under a folder, or the file itself.
 * @param {string} place
 * @returns {string[]}
 */
export function filesUnder(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) return filesUnder(inside);
    return entry.isFile() ? [inside] : [];
  });
}
