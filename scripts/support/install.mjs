// Has npm bring what is missing, and nothing when nothing is.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { step } from './children.mjs';
import { inRoot } from './root.mjs';
import { lastLines, say, Stop } from './say.mjs';

const MARK = 'node_modules/.cocote-lock';

export async function ensureInstalled() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (read(MARK) === hash) return;
  if (!isAsLocked()) {
    say('Installing what CoCoTe needs (this takes about a minute, and is done once)…');
    await install();
  }
  writeFileSync(inRoot(MARK), hash);
}

async function install() {
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const clean = await npm(['ci', ...flags]);
  if (clean.code === 0) return;
  const repair = await npm(['install', ...flags]);
  if (repair.code === 0) return;
  throw new Stop(`npm could not install what CoCoTe needs:\n${lastLines(repair.output || clean.output)}`);
}

/** @param {string[]} args */
function npm(args) {
  // Without the variables of the npm that started us, which would tell the inner one to be that one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return step(process.execPath, [own, ...args], { env });
  return step('npm', args, { env, shell: process.platform === 'win32' });
}

/** What npm wrote down of its last installation says the same versions as package-lock.json. */
function isAsLocked() {
  const kept = read('node_modules/.package-lock.json');
  if (!kept) return false;
  const installed = JSON.parse(kept).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version && existsSync(inRoot(place)) : optional === true;
  });
}

/** @param {string} file */
function read(file) {
  return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : undefined;
}
