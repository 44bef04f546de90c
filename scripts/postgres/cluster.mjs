// The files of a database server: made once, in one step, so that an interrupted first start leaves nothing half made.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../support/processes.mjs';
import { lastLines, Stop } from '../support/say.mjs';
import { launchAs } from './identity.mjs';

export const SUPERUSER = 'cocote';
export const QUIET_ENV = { ...only('PATH', 'SystemRoot', 'TEMP', 'TMP'), LC_ALL: 'C', TZ: 'UTC' };

/**
 * @typedef {object} Place
 * @property {string} folder Where the files of the server are.
 * @property {string} stateFile Where its password and port are kept, readable by us alone.
 * @property {import('./identity.mjs').Identity | undefined} identity
 * @property {{ root: string, initdb: string, postgres: string }} binaries
 * @property {boolean} durable False for tests: nothing is forced onto the disk.
 */

/**
 * What is kept beside the data.
 * @param {string} stateFile
 * @returns {{ password?: string, port?: number }}
 */
export function readState(stateFile) {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} stateFile
 * @param {{ password: string, port?: number }} state
 */
export function writeState(stateFile, state) {
  writeFileSync(stateFile, `${JSON.stringify(state)}\n`, { mode: 0o600 });
}

/**
 * Makes the cluster when there is none, and answers the password of its superuser.
 * @param {Place} place
 */
export async function ensureCluster(place) {
  const { password } = readState(place.stateFile);
  if (!existsSync(path.join(place.folder, 'PG_VERSION'))) return await makeCluster(place);
  await checkVersion(place);
  return password ?? (await resetPassword(place));
}

// ICU sorts accents as people do. Some builds lack it; the built-in locale then still knows what a letter is.
const LOCALES = [
  ['--locale-provider=icu', '--icu-locale=und'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/** @param {Place} place */
async function makeCluster(place) {
  const password = newPassword();
  const fresh = `${place.folder}.new`;
  let output = '';
  for (const locale of LOCALES) {
    const made = await initialise(place, fresh, password, locale);
    if (made.code === 0) {
      writeState(place.stateFile, { password });
      rmSync(place.folder, { recursive: true, force: true });
      renameSync(fresh, place.folder);
      return password;
    }
    output = made.output;
  }
  rmSync(fresh, { recursive: true, force: true });
  throw new Stop(`The database could not be made in ${place.folder}:\n${lastLines(output)}`);
}

/**
 * @param {Place} place
 * @param {string} fresh
 * @param {string} password
 * @param {string[]} locale
 */
async function initialise({ folder, identity, binaries, durable }, fresh, password, locale) {
  const passwordFile = `${folder}.password`;
  prepareFolder(fresh, identity);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  const access = ['-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const args = [
    '-D',
    fresh,
    ...access,
    '--encoding=UTF8',
    '--locale=C',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  const launch = launchAs(binaries.initdb, args, identity, [binaries.initdb, fresh]);
  const made = await run(launch.program, launch.args, { ...launch.options, cwd: '/', env: QUIET_ENV });
  rmSync(passwordFile, { force: true });
  return made;
}

/** @param {Place} place */
async function checkVersion(place) {
  const data = readFileSync(path.join(place.folder, 'PG_VERSION'), 'utf8').trim();
  const launch = launchAs(place.binaries.postgres, ['--version'], place.identity, [
    place.binaries.postgres,
    place.folder,
  ]);
  const { output } = await run(launch.program, launch.args, { ...launch.options, cwd: '/', env: QUIET_ENV });
  const program = /\d+/.exec(output)?.[0];
  if (program === undefined)
    throw new Stop(`The database does not run on this machine:\n${lastLines(output)}`);
  if (program === data) return;
  throw new Stop(
    `The data in ${place.folder} was written by PostgreSQL ${data}, and this CoCoTe brings PostgreSQL ${program}. ` +
      'Export it with the version of CoCoTe that wrote it (pg_dump), or set DATABASE_URL to a server that holds it.',
  );
}

/**
 * The kept password is lost: the server, alone with its files, is told a new one.
 * @param {Place} place
 */
async function resetPassword(place) {
  const password = newPassword();
  const launch = launchAs(
    place.binaries.postgres,
    ['--single', '-D', place.folder, 'postgres'],
    place.identity,
    [place.binaries.postgres, place.folder],
  );
  const input = `ALTER ROLE ${SUPERUSER} PASSWORD '${password}';\n`;
  const { code, output } = await run(launch.program, launch.args, {
    ...launch.options,
    cwd: '/',
    env: QUIET_ENV,
    input,
  });
  if (code !== 0)
    throw new Stop(`The password of the database is lost and could not be made again:\n${lastLines(output)}`);
  writeState(place.stateFile, { password });
  return password;
}

/**
 * @param {string} folder
 * @param {import('./identity.mjs').Identity | undefined} identity
 */
function prepareFolder(folder, identity) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (identity) chownSync(folder, identity.uid, identity.gid);
}

// Letters, digits, - and _ only: safe in an address and in the one statement above.
function newPassword() {
  return randomBytes(24).toString('base64url');
}

/** @param {string[]} names */
function only(...names) {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
