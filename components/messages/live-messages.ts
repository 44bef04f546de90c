/** A message as it travels to the browser: its instant as ISO 8601. */
export type LiveMessage = { id: number; isMine: boolean; name: string; body: string; at: string };

/** How often a conversation that is looked at asks for what is new. */
export const everyMs = 4000;
const longestMs = 60_000;

/** How long to wait before looking again; longer and longer while the network is away. */
export const pauseMs = (failures: number): number => Math.min(longestMs, everyMs * 2 ** failures);

/** Both lists in one, each message once, the oldest first. */
export function merged(first: readonly LiveMessage[], later: readonly LiveMessage[]): LiveMessage[] {
  const all = new Map([...first, ...later].map((message) => [message.id, message]));
  return [...all.values()].sort((a, b) => a.id - b.id);
}
