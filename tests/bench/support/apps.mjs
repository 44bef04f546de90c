// The application and the bare one beside it, each started as its own process on data of its own.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { family } from './measure.mjs';
import { freePort } from '../../../scripts/support/ports.mjs';

export const root = join(import.meta.dirname, '..', '..', '..');

/** A folder that is gone when the measurement ends. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `cocote-bench-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function launch(program, args, env, cwd) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what npm started is stopped with it, as Ctrl-C does.
    detached: true,
  });
  let said = '';
  const keep = (chunk) => (said += chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  process.once('exit', () => {
    if (child.exitCode === null) child.kill('SIGINT');
  });
  return { child, said: () => said };
}

async function until(test, what, said) {
  const limit = Date.now() + 240_000;
  while (!(await test())) {
    if (Date.now() > limit) throw new Error(`${what} did not start:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** `npm start` on a folder of data; `npm: false` leaves the npm process itself out. */
export async function startCocote(dataDir, { npm = false } = {}) {
  const port = await freePort(undefined, '127.0.0.1');
  const began = performance.now();
  const [program, ...args] = npm ? ['npm', 'start', '--silent'] : [process.execPath, 'scripts/start.mjs'];
  const { child, said } = launch(
    program,
    args,
    { DATA_DIR: dataDir, PORT: String(port), DEMO: '1', NODE_ENV: 'production' },
    root,
  );
  await until(() => child.exitCode !== null || said().includes('CoCoTe is ready:'), 'CoCoTe', said);
  if (child.exitCode !== null) throw new Error(said());
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    ms: performance.now() - began,
    stop: () => end(child),
  };
}

/** The bare application, built once for each run, on the same database. */
export async function startBare(databaseUrl) {
  const folder = join(root, 'test-results', 'bare');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(root, 'test-results'), { recursive: true });
  cpSync(join(root, 'tests/bench/bare'), folder, { recursive: true });
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const build = launch(process.execPath, [next, 'build'], env, folder);
  await until(() => build.child.exitCode !== null, 'the build of the bare pages', build.said);
  if (build.child.exitCode !== 0) throw new Error(build.said());
  const port = await freePort(undefined, '127.0.0.1');
  const { child, said } = launch(process.execPath, [next, 'start', '-p', String(port)], env, folder);
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${url}/empty`).then(
        (answer) => answer.ok,
        () => false,
      ),
    'the bare pages',
    said,
  );
  return { url, pid: child.pid, stop: () => end(child) };
}

async function end(child) {
  if (child.exitCode !== null) return;
  const members = family(child.pid);
  process.kill(-child.pid, 'SIGINT');
  const limit = Date.now() + 8000;
  while (members.some(isThere) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const pid of members) if (isThere(pid)) process.kill(pid, 'SIGKILL');
}

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
