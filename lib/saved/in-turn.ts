/** Does something for each, one after the other. One that stumbles keeps no other waiting; what happened is thrown at the end. */
export async function inTurn<Thing>(
  things: readonly Thing[],
  deed: (thing: Thing) => Promise<void>,
): Promise<void> {
  const stumbles: unknown[] = [];
  for (const thing of things) await deed(thing).catch((error: unknown) => stumbles.push(error));
  if (stumbles.length === 0) return;
  throw stumbles.length === 1 ? stumbles[0] : new AggregateError(stumbles, 'some alerts could not be told');
}
