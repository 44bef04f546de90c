/** PostgreSQL's words for "run it again": serialization failure, deadlock. */
const passing = new Set(['40001', '40P01']);

/** The SQLSTATE of a database error, looked for through its causes; undefined when there is none. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}

/** The constraint that a database error names; undefined when there is none. */
export function constraintOf(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('constraint' in at && typeof at.constraint === 'string') return at.constraint;
  }
  return undefined;
}

/** Runs a whole transaction again when the database says that it lost a race that it may win next time. */
export async function retrying<Value>(run: () => Promise<Value>, tries = 4): Promise<Value> {
  for (let left = tries; ; left -= 1) {
    try {
      return await run();
    } catch (error) {
      if (left <= 1 || !passing.has(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40));
    }
  }
}
