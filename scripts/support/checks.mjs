// The rules that need no database and no browser: types, eslint, the format, and who may import what.
import { nodeStep } from './children.mjs';
import { say } from './say.mjs';

const CHECKS = {
  types: ['typescript/bin/tsc', '--noEmit', '-p', '.'],
  eslint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  imports: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'app',
    'components',
    'lib',
    'db',
    'scripts',
    'tests',
  ],
};

/** Runs them all, says how each ended, and answers how many did well and how many did not. */
export async function runChecks() {
  const results = await Promise.all(
    Object.entries(CHECKS).map(async ([name, [script = '', ...args]]) => {
      const began = Date.now();
      const { code, output } = await nodeStep(script, args);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      say(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${output.trim()}\n`);
      return code === 0;
    }),
  );
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}
