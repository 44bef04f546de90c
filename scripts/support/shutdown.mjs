// Everything that was opened is closed in the opposite order, once, however the end comes.
import { parentOf } from './processes.mjs';

/** @type {(() => unknown)[]} */
const closers = [];
/** @type {Promise<void> | undefined} */
let closing;
let firstSignalAt = 0;

const PATIENCE_MS = 12_000;
// Ctrl-C reaches us twice, from the terminal and from npm: what comes at once is not a second wish.
const SAME_WISH_MS = 1000;

/**
 * @param {() => unknown} close
 * @returns {() => void} Takes it back.
 */
export function onShutdown(close) {
  closers.push(close);
  return () => void closers.splice(closers.indexOf(close), 1);
}

/** Closes everything that is open. */
export function closeAll() {
  closing ??= (async () => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      }
    }
  })();
  return closing;
}

/** Ctrl-C, a terminal that closes and `kill` all mean: stop in order. A second Ctrl-C means: now. */
export function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (closing) {
        if (Date.now() - firstSignalAt > SAME_WISH_MS) process.exit(130);
        return;
      }
      firstSignalAt = Date.now();
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      void closeAll().then(() => process.exit(0));
    });
  }
  stopWithParent();
}

export const isStopping = () => closing !== undefined;

// Started by npm, and npm was killed: nobody is left to press Ctrl-C. Between npm and us there may be a shell.
function stopWithParent() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const elders = () => [parentOf(process.pid), parentOf(process.ppid)].join();
  const before = elders();
  const watch = setInterval(() => {
    if (elders() === before) return;
    // Said once: a second time would mean to stop without closing anything.
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  watch.unref();
}
