import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '@/db/client';
import { rateLimits } from '@/db/schema/installation';
import { hit } from '@/lib/gateways/rate-limit';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

let database: TestDatabase;
let other: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await freshDatabase();
  other = connect(database.url);
});
afterAll(async () => {
  await other.pool.end();
  await database.drop();
});

const noon = new Date('2026-11-23T12:00:00Z');
const limit = { max: 5, windowSeconds: 3600 };

test('two processes together let five through in an hour, and the sixth waits', async () => {
  const hits = await Promise.all(
    Array.from({ length: 20 }, (_, n) => hit(n % 2 === 0 ? database.db : other.db, 'lea', limit, noon)),
  );
  expect(hits.filter(Boolean)).toHaveLength(5);
});

test('the next hour begins anew', async () => {
  for (let n = 0; n < 6; n += 1) await hit(database.db, 'zoe', limit, noon);
  expect(await hit(database.db, 'zoe', limit, noon)).toBe(false);
  expect(await hit(database.db, 'zoe', limit, new Date(noon.getTime() + 3_600_000))).toBe(true);
});

test('one who asks too often does not hold up another', async () => {
  for (let n = 0; n < 9; n += 1) await hit(database.db, 'greedy', limit, noon);
  expect(await hit(database.db, 'patient', limit, noon)).toBe(true);
});

test('counters of the day before yesterday are swept', async () => {
  await hit(database.db, 'old', limit, new Date(noon.getTime() - 3 * 86_400_000));
  await hit(database.db, 'new', limit, noon);
  const buckets = await database.db.select({ bucket: rateLimits.bucket }).from(rateLimits);
  expect(buckets.map(({ bucket }) => bucket)).not.toContain('old');
});
