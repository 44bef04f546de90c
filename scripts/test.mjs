// `npm test`: installs what it lacks, checks, builds, tests, and ends with one true line.
import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './support/build.mjs';
import { runChecks } from './support/checks.mjs';
import { ensureChromium } from './support/chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { inRoot, root } from './support/root.mjs';
import { runToEnd, say, warn } from './support/say.mjs';
import { onShutdown, stopOnSignals } from './support/shutdown.mjs';

const REPORT = inRoot('test-results/vitest.json');

stopOnSignals();

await runToEnd(async () => {
  process.chdir(root);
  await ensureInstalled();
  const chromium = await ensureChromium();
  const checks = await runChecks();
  const built = await ensureBuilt().then(() => true, tellFailure);
  const tests = await runVitest(chromium, built ? [] : ['--project', 'verbs']);
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed + (built ? 0 : 1);
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
});

/** @param {unknown} error */
function tellFailure(error) {
  warn(error instanceof Error ? error.message : String(error));
  return false;
}

/**
 * @param {string} chromium
 * @param {string[]} only
 */
async function runVitest(chromium, only) {
  mkdirSync(inRoot('test-results'), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...only];
  // Far from Europe and half an hour off the whole ones: what leans on the machine's own time zone falls over.
  const env = { ...process.env, TZ: 'Asia/Kathmandu', CHROMIUM_PATH: chromium, NODE_ENV: 'test' };
  const code = await watch(
    [inRoot('node_modules/vitest/vitest.mjs'), ...args, ...process.argv.slice(2)],
    env,
  );
  const counted = countIn(REPORT);
  // Something broke outside of any test: that is a failure too.
  if (code !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function watch(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
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

/**
 * Files that could not even be read count as one failure each.
 * @param {string} report
 */
function countIn(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
