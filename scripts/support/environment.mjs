// What a person may set: the environment, then `.env`, then what earlier starts have kept.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { Stop } from './say.mjs';

/** Reads `.env`; what the environment already says wins. */
export function loadEnvironment() {
  const file = inRoot('.env');
  if (!existsSync(file)) return;
  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new Stop(`The file .env cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** The folder where everything is kept; relative to CoCoTe's own. */
export function dataFolder() {
  return path.resolve(inRoot(), process.env.DATA_DIR || '.data');
}

/**
 * The secret that signs sessions and codes: made at the first start, the same ever after.
 * @param {string} folder
 */
export function keptSecret(folder) {
  const file = path.join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new Stop(
    `The secret kept in ${file} is cut short. Put the file back, or remove it: everyone then signs in again.`,
  );
}
