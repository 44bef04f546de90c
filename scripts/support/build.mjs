// The built application, made anew only when what it is made of has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { nodeStep } from './children.mjs';
import { ensureHost } from './host.mjs';
import { keepBuiltPages } from './page-cache.mjs';
import { inRoot } from './root.mjs';
import { lastLines, say, Stop } from './say.mjs';
import { fingerprintOf } from './sources.mjs';

const MARK = '.next/cocote-build';
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
// A build needs none of these, and must not depend on them.
const SETTINGS = ['AUTH_SECRET', 'DATABASE_URL', 'DATA_DIR', 'DEMO', 'MAIL_FROM', 'PORT', 'SMTP_URL'];

/** @param {{ anyway?: boolean }} [options] */
export async function ensureBuilt({ anyway = false } = {}) {
  const fingerprint = fingerprintOf(SOURCES, (file) => !/^db\/(?:seed|migrations)\//.test(file));
  if (!anyway && read(MARK) === fingerprint && existsSync(inRoot('.next/BUILD_ID'))) return;
  say('Building the pages (this takes a minute or two, and is done again only when CoCoTe changes)…');
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name)));
  const { code, output } = await nodeStep('next/dist/bin/next', ['build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  if (code !== 0) throw new Stop(`The pages could not be built:\n${lastLines(withoutEchoes(output), 40)}`);
  keepBuiltPages();
  writeFileSync(inRoot('.next/cocote-build-output'), output);
  // The build empties its folder, the host included.
  await ensureHost();
  writeFileSync(inRoot(MARK), fingerprint);
}

/** @param {string} file */
function read(file) {
  return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : undefined;
}

/**
 * A page that cannot be built is told once, not for each of its parts.
 * @param {string} output
 */
function withoutEchoes(output) {
  const lines = output.split('\n').filter((line) => line.trim() && !line.includes('at <unknown>'));
  return [...new Set(lines)].join('\n');
}
