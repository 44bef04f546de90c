// Who PostgreSQL runs as. It refuses to run as root, so that root lends it a user without rights.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Stop } from '../support/say.mjs';

/**
 * @typedef {{ uid: number, gid: number }} Identity
 * @typedef {{ program: string, args: string[], options: { uid?: number, gid?: number } }} Launch
 */

const CAP_DAC_OVERRIDE = 1n << 1n;

/**
 * The user to become, or undefined when we are not root: the owner of the existing data, else `postgres`, else `nobody`.
 * @param {string} dataFolder
 * @returns {Identity | undefined}
 */
export function identityFor(dataFolder) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return userCalled('postgres') ?? userCalled('nobody') ?? { uid: 65534, gid: 65534 };
}

/**
 * How to launch a program as that user, also when a folder on the way is closed to it (a clone in /root, say).
 * @param {string} program
 * @param {string[]} args
 * @param {Identity | undefined} identity
 * @param {string[]} paths Every path that the program must reach.
 * @returns {Launch}
 */
export function launchAs(program, args, identity, paths) {
  if (!identity) return { program, args, options: {} };
  const closed = paths.map((each) => closedFolder(each, identity)).find(Boolean);
  if (!closed) return { program, args, options: { ...identity } };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv', '/sbin/setpriv'].find((file) => existsSync(file));
  if (!setpriv || !mayOverride()) {
    throw new Stop(
      `The database cannot run as root, and other users may not enter ${closed}. ` +
        'Put CoCoTe in a folder that everyone may enter (chmod o+x), start it as an ordinary user, or set DATABASE_URL.',
    );
  }
  const become = [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups'];
  // PostgreSQL asks access(2) about its own files, which forgets capabilities unless the last flag is set.
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return { program: setpriv, args: [...become, ...keep, '--', program, ...args], options: {} };
}

/**
 * The first folder on the way to a path that this user may not enter.
 * @param {string} target
 * @param {Identity} identity
 */
function closedFolder(target, identity) {
  const parents = [];
  for (let at = path.dirname(target); ; at = path.dirname(at)) {
    parents.unshift(at);
    if (at === path.dirname(at)) break;
  }
  return parents.find((folder) => {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    return (mode & bit) === 0;
  });
}

function mayOverride() {
  try {
    const line = /^CapPrm:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return (BigInt(`0x${line?.[1] ?? '0'}`) & CAP_DAC_OVERRIDE) !== 0n;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @returns {Identity | undefined}
 */
function userCalled(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}
