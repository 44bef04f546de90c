import { sql } from 'drizzle-orm';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

/** How requests like one were answered in this community within a year. */
export type AnswerOdds = {
  of: 'category' | 'subject';
  asked: number;
  answered: number;
  /** Half of the answers came within so many hours. NULL when none came. */
  hours: number | null;
};

/** Fewer say nothing about the next one. */
const fewest = 3;

/**
 * Of the category when enough was asked for in it, else of the whole subject; null when too little was asked for to say.
 * A request that is younger than two days counts once it is answered, since the others may still be.
 */
export async function answerOdds(
  db: Db,
  communityId: CommunityId,
  about: { subject: 'good' | 'service' | 'ride' | 'space'; categoryId: string | null },
  now: Date,
): Promise<AnswerOdds | null> {
  const { categoryId, subject } = about;
  if (categoryId !== null) {
    const alike = await oddsWhere(
      db,
      communityId,
      sql`t.subject = ${subject} and l.category_id = ${categoryId}::uuid`,
      now,
    );
    if (alike.asked >= fewest) return { of: 'category', ...alike };
  }
  const all = await oddsWhere(db, communityId, sql`t.subject = ${subject}`, now);
  return all.asked >= fewest ? { of: 'subject', ...all } : null;
}

async function oddsWhere(
  db: Db,
  communityId: CommunityId,
  alike: ReturnType<typeof sql>,
  now: Date,
): Promise<Omit<AnswerOdds, 'of'>> {
  const at = now.toISOString();
  const { rows } = await db.execute<{ asked: number; answered: number; hours: number | null }>(sql`
    select count(*)::int as asked, count(first_at)::int as answered,
      percentile_cont(0.5) within group (order by extract(epoch from first_at - published_at) / 3600)::float8 as hours
    from (
      select l.published_at,
        (select min(e.created_at) from exchanges e where e.listing_id = l.id and e.opened_by = 'owner') as first_at
      from listings l join listing_types t on t.id = l.listing_type_id
      where l.community_id = ${communityId}::uuid and t.direction = 'request' and l.state <> 'removed'
        and l.published_at > ${at}::timestamptz - interval '1 year' and ${alike}
    ) requests
    where first_at is not null or published_at < ${at}::timestamptz - interval '2 days'`);
  const [row] = rows;
  return { asked: row?.asked ?? 0, answered: row?.answered ?? 0, hours: row?.hours ?? null };
}
