// `npm run dev`: the database, the village, pages that are made anew at each change, and a worker that begins again with them.
import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import { hostBuild } from './support/host.mjs';
import { openHouse } from './support/house.mjs';
import { inRoot, root } from './support/root.mjs';
import { runToEnd, say, warn } from './support/say.mjs';
import { onShutdown, stopOnSignals } from './support/shutdown.mjs';

const WORKER = '.next/host-dev/main.mjs';

process.env.NODE_ENV = 'development';
process.env.NEXT_TELEMETRY_DISABLED = '1';
stopOnSignals();

await runToEnd(async () => {
  const { settings, lock } = await openHouse('npm run dev');
  await followWorker();
  lock.tell(settings.appUrl);
  const pages = begin('node_modules/next/dist/bin/next', ['dev', '-p', String(settings.port)]);
  pages.once('exit', (code) => process.kill(process.pid, code === 0 ? 'SIGINT' : 'SIGTERM'));
  say(`CoCoTe is being developed: ${settings.appUrl}`);
});

/** Bundles the host whenever lib or db changes, and lets a fresh worker take over from the old one. */
async function followWorker() {
  const { context } = await import('esbuild');
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let worker;
  const begun = `import(${JSON.stringify(inRoot(WORKER))}).then((host) => host.workAlone())`;
  /** @type {import('esbuild').Plugin} */
  const takeOver = {
    name: 'take-over',
    setup: (build) =>
      build.onEnd(({ errors }) => {
        if (errors.length > 0) return warn(`The worker keeps its old code: ${errors[0]?.text}`);
        worker?.kill('SIGTERM');
        worker = begin('--input-type=module', ['-e', begun]);
      }),
  };
  const watching = await context({ ...hostBuild, outfile: WORKER, plugins: [takeOver] });
  onShutdown(() => watching.dispose());
  await watching.watch();
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function begin(script, args) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const gone = new Promise((leave) => child.once('close', leave));
  onShutdown(() => {
    child.kill('SIGTERM');
    return gone;
  });
  return child;
}
