// A demonstration with more listings than any village has, and somebody signed in.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** @param {string} databaseUrl */
export async function openVillage(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const rows = async (sql, values) => (await pool.query(sql, values)).rows;
  return {
    end: () => pool.end(),
    /** Copies of the listings that are there, under numbers and addresses of their own. */
    async addListings(count) {
      const columns = (
        await rows(`select column_name as name from information_schema.columns
        where table_name = 'listings' and column_name not in ('id', 'number', 'slug', 'search')`)
      ).map(({ name }) => name);
      const list = columns.join(', ');
      await rows(
        `insert into listings (number, slug, ${list})
         select (select max(number) from listings) + row_number() over (), 'copy-' || row_number() over (), ${columns.map((name) => `l.${name}`).join(', ')}
         from listings l cross join generate_series(1, 100) where l.state = 'published' limit $1`,
        [count],
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
      const [member] =
        await rows(`select m.person_id, e.id as exchange from exchanges e join members m on m.id = e.owner_id
        where e.state = 'agreed' or e.state = 'handed-over' order by e.created_at limit 1`);
      const token = randomBytes(32).toString('hex');
      await rows(
        `insert into sessions (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
        [createHash('sha256').update(token).digest('hex'), member.person_id],
      );
      return { cookie: `next-auth.session-token=${token}`, exchange: member.exchange };
    },
    /** Queries that the database answered so far (each outside of a transaction counts as one). */
    async queries() {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      const [row] = await rows(
        `select xact_commit::int as count from pg_stat_database where datname = current_database()`,
      );
      return row.count;
    },
  };
}
