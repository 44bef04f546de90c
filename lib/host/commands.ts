/** What a person may do from the terminal, by the name of the command. */
export class Stop extends Error {
  override name = 'Stop';
}

export type Command = (args: readonly string[], say: (sentence: string) => void) => Promise<void>;

const commands: Record<string, Command> = {};

/** @throws Stop with a sentence when there is no such command or when it cannot be done. */
export async function runCommand(
  name: string,
  args: readonly string[],
  say: (sentence: string) => void,
): Promise<void> {
  const command = commands[name];
  if (command) return command(args, say);
  const known = ['worker', ...Object.keys(commands)].join(', ');
  throw new Stop(`There is no command “${name}”. There are: ${known}.`);
}
