// A demonstration with more listings than any village has, and somebody signed in.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** @param {string} databaseUrl */
export async function openVillage(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const rows = async (sql, values) => (await pool.query(sql, values)).rows;
  /** The villager who signs in, with an exchange under way. */
  const someone = async () =>
    (
      await rows(`select m.id, m.person_id, e.id as exchange from exchanges e join members m on m.id = e.owner_id
      where e.state = 'agreed' or e.state = 'handed-over' order by e.created_at limit 1`)
    )[0];
  return {
    end: () => pool.end(),
    /** Waits until nothing is left to do of what the demonstration's people did: the worker asks the same database. */
    async quiet() {
      const due = `select count(*)::int as count from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`;
      for (const limit = Date.now() + 60_000; (await rows(due))[0].count > 0 && Date.now() < limit;)
        await new Promise((resolve) => setTimeout(resolve, 500));
    },
    /**
     * Copies of the listings that are there, under numbers and addresses of their own. Whoever signs in keeps the listings
     * that they had: nobody has a hundred.
     */
    async addListings(count) {
      const columns = (
        await rows(`select column_name as name from information_schema.columns
        where table_name = 'listings' and column_name not in ('id', 'number', 'slug', 'search')`)
      ).map(({ name }) => name);
      const list = columns.join(', ');
      await rows(
        `insert into listings (number, slug, ${list})
         select (select max(number) from listings) + row_number() over (), 'copy-' || row_number() over (), ${columns.map((name) => `l.${name}`).join(', ')}
         from listings l cross join generate_series(1, 100) where l.state = 'published' and l.owner_id <> $2 limit $1`,
        [count, (await someone()).id],
      );
      await rows(`insert into listing_photos (community_id, listing_id, photo_id, position, alt)
        select l.community_id, l.id, p.photo_id, 0, p.alt from listings l
        join lateral (select photo_id, alt from listing_photos lp where lp.community_id = l.community_id offset (l.number % 20) limit 1) p on true
        where l.slug like 'copy-%'`);
      await rows('analyze');
    },
    addresses: async () =>
      (
        await rows(
          `select number, slug from listings where state = 'published' and slug like 'copy-%' order by random()`,
        )
      ).map(({ number, slug }) => `${number}-${slug}`),
    /** A session's cookie for a villager who has exchanges, and one of these exchanges. */
    async signIn() {
      const member = await someone();
      const token = randomBytes(32).toString('hex');
      await rows(
        `insert into sessions (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
        [createHash('sha256').update(token).digest('hex'), member.person_id],
      );
      return { cookie: `next-auth.session-token=${token}`, exchange: member.exchange };
    },
    /** Queries that the database answered so far (each outside of a transaction counts as one). */
    async queries() {
      // A session tells its figures when it has been idle for ten seconds.
      await new Promise((resolve) => setTimeout(resolve, 11_000));
      const [row] = await rows(
        `select xact_commit::int as count from pg_stat_database where datname = current_database()`,
      );
      return row.count;
    },
  };
}
