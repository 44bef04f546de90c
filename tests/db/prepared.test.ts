import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { communities } from '@/db/schema/communities';
import { freshDatabase, type TestDatabase } from '../support/database';

let one: TestDatabase;
beforeAll(async () => void (one = await freshDatabase({ connections: 1 })));
afterAll(() => one.drop());

const plans = async (): Promise<number> => {
  const { rows } = await one.db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements`,
  );
  return rows[0]?.count ?? -1;
};
const bySlug = (slug: string) =>
  one.db.select({ name: communities.name }).from(communities).where(eq(communities.slug, slug));

test('a question that comes back is planned once, and answered the same for other values', async () => {
  expect(await bySlug('nowhere')).toEqual([]);
  await bySlug('nowhere');
  expect(await plans()).toBe(0);
  for (const slug of ['here', 'there', 'elsewhere']) expect(await bySlug(slug)).toEqual([]);
  expect(await plans()).toBe(1);
});

test('a question that is refused once is not refused for ever', async () => {
  const divided = (by: number) => one.db.execute<{ n: number }>(sql`select 12 / ${by}::int as n`);
  for (const by of [1, 2, 3]) await divided(by);
  await expect(divided(0)).rejects.toThrow();
  expect((await divided(4)).rows).toEqual([{ n: 3 }]);
});
