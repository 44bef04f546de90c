/**
 * A wish that a rule turns down. Thrown inside transactions (an error that is returned would commit),
 * turned into an Answer by the action. `because` has a sentence in the words of its brick, in every language.
 */
export class Refused<Because extends string = string> extends Error {
  readonly because: Because;
  readonly fields?: Record<string, string>;

  constructor(because: Because, fields?: Record<string, string>) {
    super(because);
    this.name = 'Refused';
    this.because = because;
    this.fields = fields;
  }
}

/** What an action answers: a value, or the reason and, for forms, a reason for each field. */
export type Answer<Value = null> =
  { ok: true; value: Value } | { ok: false; because: string; fields?: Record<string, string> };

export type GroundRefusal =
  | 'not-allowed'
  | 'not-signed-in'
  | 'not-a-member'
  | 'not-found'
  | 'invalid-input'
  | 'too-many-tries'
  | 'someone-was-faster'
  | 'foreign-origin'
  | 'try-again';
