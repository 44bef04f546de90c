/** What graphile-worker says, in our structured lines: its warnings and errors, and the rest only when debugging. */
import { Logger } from 'graphile-worker';
import { log } from './log';

export const quietLogger = new Logger(() => (level, message, meta) => {
  const error = meta?.['error'];
  const line = error instanceof Error ? { err: error } : {};
  if (level === 'error') log().error(line, message);
  else if (level === 'warning') log().warn(line, message);
  else log().debug(line, message);
});
