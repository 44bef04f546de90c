/** Statements that are asked again and again are planned once on each connection: planning takes longer than answering. */
import type { PoolClient } from 'pg';

/** Fewer than a connection could keep; the pages ask for about a hundred. */
const mostStatements = 200;
const mostSeen = 2000;
/** A text that was composed for one wish alone is not worth a plan of its own. */
const timesBefore = 2;

const names = new Map<string, string>();
const seen = new Map<string, number>();

/** Makes a connection name the statements that come back, which has the database keep their plans. */
export function keepPlans(client: PoolClient): void {
  client.query = new Proxy(client.query, {
    apply(query, self, [statement, values, ...rest]: unknown[]): unknown {
      return Reflect.apply(query, self, [withName(statement, values), values, ...rest]);
    },
  });
}

/** What has no values is begun, ended or said once. */
function withName(statement: unknown, values: unknown): unknown {
  if (!isStatement(statement) || statement.name || !Array.isArray(values) || values.length === 0)
    return statement;
  const name = nameOf(statement.text);
  return name ? { ...statement, name } : statement;
}

function isStatement(value: unknown): value is { text: string; name?: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostStatements) return known;
  const times = (seen.get(text) ?? 0) + 1;
  if (times <= timesBefore) {
    if (seen.size >= mostSeen) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const name = `cocote_${names.size + 1}`;
  names.set(text, name);
  return name;
}
