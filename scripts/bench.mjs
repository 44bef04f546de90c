// `npm run bench`: the measurements of tests/bench, one after the other, each beside its limit. Names may be given.
import './support/node-version.mjs';
import { readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { inRoot, root } from './support/root.mjs';
import { runToEnd, say } from './support/say.mjs';
import { onShutdown, stopOnSignals } from './support/shutdown.mjs';

const wanted = process.argv.slice(2);
stopOnSignals();

await runToEnd(async () => {
  process.chdir(root);
  await ensureInstalled();
  await ensureBuilt();
  const files = readdirSync(inRoot('tests/bench'))
    .filter((file) => file.endsWith('.mjs'))
    .sort();
  const chosen = files.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
  let missed = 0;
  for (const file of chosen) {
    say(`\n${file.replace('.mjs', '')}`);
    if ((await measure(file)) !== 0) missed += 1;
  }
  say(`\n${chosen.length - missed} of ${chosen.length} measurements within their limits.`);
  process.exit(missed === 0 ? 0 : 1);
});

/**
 * @param {string} file
 * @returns {Promise<number>}
 */
function measure(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('tests/bench', file)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const gone = new Promise((leave) => child.once('close', leave));
    const forget = onShutdown(() => {
      child.kill('SIGTERM');
      return gone;
    });
    child.once('close', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}
