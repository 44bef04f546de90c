/** Reads that every page asks are composed once for each handle of the database: composing one takes longer than asking it. */
import type { Db } from './types';

type Values = Readonly<Record<string, unknown>>;
type Query<Row> = { execute: (values: Record<string, unknown>) => Promise<Row[]> };

/** `compose` puts a `sql.placeholder` wherever a value goes; the read that comes of it is given the values by their names. */
export function composed<Given extends Values, Row>(
  compose: (db: Db) => { prepare: (name: string) => Query<Row> },
): (db: Db, values: Given) => Promise<Row[]> {
  const known = new WeakMap<Db, Query<Row>>();
  return (db, values) => {
    let query = known.get(db);
    // Without a name of ours: each connection gives the statement its own, see `keepPlans`.
    if (!query) known.set(db, (query = compose(db).prepare('')));
    return query.execute({ ...values });
  };
}
