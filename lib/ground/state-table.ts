/**
 * A process as data: verb → who may do it, from which states, to which one. The same table feeds the buttons, the
 * timeline, the mails and the guard in front of the database; it exists once.
 */
export type Step<State extends string, Party extends string> = {
  by: readonly Party[];
  from: readonly State[];
  to: State;
};

export type StateTable<State extends string, Verb extends string, Party extends string> = {
  states: readonly State[];
  final: readonly State[];
  verbs: Readonly<Record<Verb, Step<State, Party>>>;
};

export type StepRefusal = 'not-your-turn' | 'too-late';

/**
 * Where a verb leads from a state.
 * `not-your-turn`: this party never does that; `too-late`: not from this state (any more).
 */
export function step<State extends string, Verb extends string, Party extends string>(
  table: StateTable<State, Verb, Party>,
  from: State,
  verb: Verb,
  party: Party,
): { to: State } | { no: StepRefusal } {
  const rule = table.verbs[verb];
  if (!rule.by.includes(party)) return { no: 'not-your-turn' };
  if (!rule.from.includes(from)) return { no: 'too-late' };
  return { to: rule.to };
}

/** The verbs that a party may do now, in the order of the table. */
export function openVerbs<State extends string, Verb extends string, Party extends string>(
  table: StateTable<State, Verb, Party>,
  state: State,
  party: Party,
): Verb[] {
  const all: Verb[] = [];
  for (const verb in table.verbs) if ('to' in step(table, state, verb, party)) all.push(verb);
  return all;
}
