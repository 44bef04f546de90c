// Long steps done by other programs (npm, next build): quiet when all goes well, and never left behind.
import { spawn } from 'node:child_process';
import { onShutdown, isStopping } from './shutdown.mjs';
import { root } from './root.mjs';

/**
 * Runs a program in CoCoTe's folder and keeps what it said. Never answers once everything is being closed.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function step(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const gone = new Promise((leave) => child.once('close', leave).once('error', leave));
    const forget = onShutdown(() => {
      child.kill('SIGTERM');
      return gone;
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (/** @type {number} */ code, /** @type {string} */ text) => {
      if (isStopping()) return;
      forget();
      resolve({ code, output: text });
    };
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code) => end(code ?? 1, output));
  });
}

/**
 * Runs a program of node_modules with this Node.
 * @param {string} script Path inside node_modules.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function nodeStep(script, args, options) {
  return step(process.execPath, [`node_modules/${script}`, ...args], options);
}
