import { sql } from 'drizzle-orm';
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A random id; what stands in an address must not be guessable from its neighbours. */
export const id = () =>
  uuid('id')
    .primaryKey()
    .default(sql`gen_random_uuid()`);

/** An instant, to the microsecond, with time zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => instant('created_at').notNull().defaultNow();

/** A period of instants, half open: `[start,end)`. */
export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' });
export const citext = customType<{ data: string }>({ dataType: () => 'citext' });
/** A point of a plane: metres of the web Mercator projection. */
export const planePoint = customType<{ data: string }>({ dataType: () => 'point' });
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
