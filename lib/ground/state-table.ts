/**
 * A process as data: verb → who may do it, from which states, to which one. The same table feeds the buttons, the
 * timeline, the mails and the guard in front of the database; it exists once.
 */
export type Step<State extends string, Party extends string> = {
  by: readonly Party[];
  from: readonly State[];
  /** `same`: the page does not turn; `back`: to the state that a problem interrupted. */
  to: State | 'same' | 'back';
};

/**
 * Written `as const satisfies StateTable<…>`: a state that is missing, a target that is misspelt and a verb that nobody
 * knows do not compile.
 */
export type StateTable<State extends string, Verb extends string, Party extends string> = {
  states: Readonly<Record<State, 'open' | 'final'>>;
  verbs: Readonly<Record<Verb, Step<State, Party>>>;
};

/** A table whose states and verbs are some of a larger vocabulary: which process it is, is only known while running. */
export type AnyTable<State extends string, Verb extends string, Party extends string> = {
  states: Readonly<Partial<Record<State, 'open' | 'final'>>>;
  verbs: Readonly<Partial<Record<Verb, Step<State, Party>>>>;
};

export type StepRefusal = 'not-your-turn' | 'too-late';

/**
 * Where a verb leads from a state.
 * `not-your-turn`: this party never does that; `too-late`: not from this state (any more).
 */
export function step<State extends string, Verb extends string, Party extends string>(
  table: AnyTable<State, Verb, Party>,
  from: State,
  verb: Verb,
  party: Party,
  interrupted: State | null = null,
): { to: State } | { no: StepRefusal } {
  const rule: Step<State, Party> | undefined = table.verbs[verb];
  if (!rule?.by.includes(party)) return { no: 'not-your-turn' };
  if (!rule.from.includes(from)) return { no: 'too-late' };
  if (rule.to === 'same') return { to: from };
  if (rule.to === 'back') return interrupted === null ? { no: 'too-late' } : { to: interrupted };
  return { to: rule.to };
}

/** The verbs that a party may do now, in the order of the table. */
export function openVerbs<State extends string, Verb extends string, Party extends string>(
  table: AnyTable<State, Verb, Party>,
  state: State,
  party: Party,
  interrupted: State | null = null,
): Verb[] {
  const all: Verb[] = [];
  for (const verb in table.verbs) if ('to' in step(table, state, verb, party, interrupted)) all.push(verb);
  return all;
}
