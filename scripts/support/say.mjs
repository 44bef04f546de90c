// What a person reads in the terminal. `Stop` is the end of a command with a sentence instead of a stack trace.
import { closeAll, isStopping } from './shutdown.mjs';

export class Stop extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = 'Stop';
  }
}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** @param {string} sentence */
export function warn(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a command to its end: a `Stop` (ours, or the host's) becomes its sentence and exit code 1, anything else keeps its stack
 * trace. What was opened is closed either way.
 * @param {() => Promise<unknown>} command
 */
export async function runToEnd(command) {
  try {
    await command();
  } catch (error) {
    // What breaks because everything is being closed is no news, and the exit is already on its way.
    if (isStopping()) return;
    if (error instanceof Error && error.name === 'Stop') warn(error.message);
    else console.error(error);
    await closeAll();
    process.exit(1);
  }
}

/**
 * The last lines of a text, for showing what went wrong in another program.
 * @param {string} text
 * @param {number} [count]
 */
export function lastLines(text, count = 20) {
  return text.trim().split('\n').slice(-count).join('\n');
}
