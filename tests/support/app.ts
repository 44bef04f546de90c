/** The built application, started as a person starts it, with data of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/scripts/support/ports.mjs';

export type App = {
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** Everything that it wrote so far. */
  output: () => string;
  /** Sends a signal to the process alone, or to its whole group as Ctrl-C does; answers the exit code. */
  end: (signal?: NodeJS.Signals, whom?: 'process' | 'group') => Promise<number | null>;
};

type Wish = { dataDir: string; port?: number; env?: Record<string, string>; npm?: boolean };

/** Whatever the machine's environment or a developer's own `.env` says: that database and those mails are not ours to touch. */
const NOTHING_SAID = Object.fromEntries(
  [
    'APP_URL',
    'AUTH_SECRET',
    'DATABASE_URL',
    'GEOCODER_URL',
    'MAP_STYLE_URL',
    'LOG_LEVEL',
    'MAIL_FROM',
    'SMTP_URL',
    'TRUST_PROXY',
  ].map((name) => [name, '']),
);
const LONGEST_START_MS = 240_000;
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.pid && process.kill(child.pid, 'SIGTERM')));

/** A folder for data that is removed by `forget`. */
export function dataFolder(): { dataDir: string; forget: () => void } {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'cocote-app-')), 'data');
  return { dataDir, forget: () => rmSync(join(dataDir, '..'), { recursive: true, force: true }) };
}

/** Starts and waits for the line that says ready; throws what was said when it ends before. */
export async function startApp(wish: Wish): Promise<App> {
  const port = wish.port ?? (await freePort(undefined, '127.0.0.1'));
  const { child, output } = launch({ ...wish, port });
  const ended = once(child, 'exit');
  const until = Date.now() + LONGEST_START_MS;
  while (!output().includes('CoCoTe is ready:')) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGTERM');
      throw new Error(`CoCoTe did not start:\n${output()}`);
    }
    await new Promise((wait) => setTimeout(wait, 20));
  }
  const pid = child.pid ?? 0;
  return {
    url: `http://localhost:${port}`,
    port,
    pid,
    dataDir: wish.dataDir,
    output,
    async end(signal = 'SIGINT', whom = 'process') {
      if (child.exitCode === null && child.signalCode === null) {
        process.kill(whom === 'group' ? -pid : pid, signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}

/** Starts what is expected to stop by itself. */
export async function startInVain(wish: Wish): Promise<{ code: number | null; output: string }> {
  const port = wish.port ?? (await freePort(undefined, '127.0.0.1'));
  const { child, output } = launch({ ...wish, port });
  await once(child, 'close');
  return { code: child.exitCode, output: output().trim() };
}

function launch({ dataDir, port, env, npm = false }: Wish): { child: ChildProcess; output: () => string } {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|vitest|node_env|test_)/i.test(name),
  );
  const settings = { ...NOTHING_SAID, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', ...env };
  const [program, ...args] = npm ? ['npm', 'start', '--silent'] : [process.execPath, 'scripts/start.mjs'];
  const child = spawn(program, args, {
    detached: true,
    // Read by the application alone: NODE_ENV is its own affair.
    env: { ...Object.fromEntries(inherited), ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  const keep = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => said };
}
