/** The end of a command with a sentence; the scripts print it without a stack trace. */
export class Stop extends Error {
  override name = 'Stop';
}
