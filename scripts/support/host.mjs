// The host (lib/host/main.ts) as one file that Node runs as it is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './root.mjs';
import { lastLines, Stop } from './say.mjs';
import { fingerprintOf } from './sources.mjs';

const FOLDER = '.next/host';
const FILE = `${FOLDER}/main.mjs`;
const MARK = `${FOLDER}/made-of`;
const KIND = '.next/package.json';

/** @type {import('esbuild').BuildOptions} */
export const hostBuild = {
  absWorkingDir: root,
  entryPoints: ['lib/host/main.ts'],
  outfile: FILE,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'silent',
};

/** Makes the file when its sources changed. */
export async function ensureHost() {
  const isCode = (/** @type {string} */ file) => /\.(?:ts|tsx|json)$/.test(file);
  const fingerprint = fingerprintOf(['lib', 'db', 'package-lock.json', 'tsconfig.json'], isCode);
  const mark = inRoot(MARK);
  if (existsSync(inRoot(FILE)) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return;
  mkdirSync(inRoot(FOLDER), { recursive: true });
  const { build } = await import('esbuild');
  try {
    await build(hostBuild);
  } catch (error) {
    throw new Stop(
      `The server could not be built:\n${lastLines(error instanceof Error ? error.message : String(error))}`,
    );
  }
  // The build will write this too. Node looks for it when it loads the host, and would remember for good that it was not there.
  if (!existsSync(inRoot(KIND))) writeFileSync(inRoot(KIND), '{"type": "commonjs"}');
  writeFileSync(mark, fingerprint);
}

/** @returns {Promise<typeof import('../../lib/host/main')>} */
export async function loadHost() {
  await ensureHost();
  return await import(pathToFileURL(inRoot(FILE)).href);
}
