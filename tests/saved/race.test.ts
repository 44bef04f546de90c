/** The same moment, with real commits. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSearches } from '@/db/schema/saved';
import { Refused } from '@/lib/ground/refused';
import { mostAlerts } from '@/lib/saved/policy';
import { saveSearch } from '@/lib/saved/save-search';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';
import { buildVillage, monday, type Village } from '@/tests/support/village';

let base: TestDatabase;
let v: Village;
const tools = pretendTools(monday);

beforeAll(async () => {
  base = await freshDatabase({ connections: 12 });
  v = await buildVillage(base.db);
  // Every connection is open before the race: the first one would have won it meanwhile.
  await Promise.all(Array.from({ length: 12 }, () => base.db.execute(sql`select pg_sleep(0.2)`)));
});
afterAll(() => base.drop());

const wants = (query: string) =>
  saveSearch(base.db, v.bruno, { query, label: 'Un vélo', frequency: 'at-once' }, tools);
const kept = () => base.db.$count(savedSearches, eq(savedSearches.memberId, v.bruno.memberId));

test('an alert that is saved twice in the same second tells once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => wants('q=vélo')));
  expect(await kept()).toBe(1);
});

test('forty alerts in the same second are not more than a member may have', async () => {
  const ends = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => wants(`q=vélo${n}`)));
  const because = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  expect(because.every((reason) => reason instanceof Refused && reason.because === 'too-many-alerts')).toBe(
    true,
  );
  expect(await kept()).toBe(mostAlerts);
});
