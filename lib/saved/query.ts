/** The address of a search, without what only says how its results are shown. */
const notSearched = ['page', 'view', 'sort', 'format'];

/** Equal searches have equal texts, in whatever order their parts were typed. Empty: nothing is searched for. */
export function plainQuery(typed: string): string {
  const said = new URLSearchParams(typed.replace(/^\?/, ''));
  for (const name of notSearched) said.delete(name);
  const parts = [...said].filter(([, value]) => value.trim() !== '');
  parts.sort(([a, x], [b, y]) => (a === b ? compared(x, y) : compared(a, b)));
  return new URLSearchParams(parts).toString();
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same as a page reads it: a name that is given twice has a list of values. */
export function queryParts(query: string): Record<string, string | string[]> {
  const parts: Record<string, string | string[]> = {};
  for (const name of new Set(new URLSearchParams(query).keys())) {
    const values = new URLSearchParams(query).getAll(name);
    parts[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return parts;
}

/** What a page read, as it stands in an address. */
export function typedIn(parts: Record<string, string | string[] | undefined>): string {
  const typed = new URLSearchParams();
  for (const [name, value] of Object.entries(parts))
    for (const each of Array.isArray(value) ? value : [value ?? '']) typed.append(name, each);
  return typed.toString();
}
