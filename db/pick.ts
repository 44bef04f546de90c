/** Some columns of a table by their names, for a select: a page asks for those that it shows. */
export function pick<Table extends object, Name extends keyof Table>(
  table: Table,
  ...names: readonly Name[]
): Pick<Table, Name> {
  // Made of exactly these names, each with what the table has under it.
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name>;
}
