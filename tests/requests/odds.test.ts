import { describe, expect, test } from 'vitest';
import type { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { answerOdds } from '@/lib/requests/answer-odds';
import { offered } from '@/tests/exchanges/bargains';
import { story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const later = (hours: number): Tools => tools.at(new Date(monday.getTime() + hours * 3_600_000));
const weekend = { startsOn: '2026-11-28', endsOn: '2026-11-29' };
const drillWanted = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  addListing(db, v.pilat, v.karim, 'wanted-lend', { title: 'Une perceuse pour samedi', ...more });

describe('how likely an answer is', () => {
  test('nothing is said of fewer than three requests; then how many, and how fast', () =>
    story(async (db, v) => {
      const about = { subject: 'good', categoryId: v.pilat.categoryId } as const;
      const month = tools.at('2026-12-20T09:00:00Z');
      const odds = () => answerOdds(db, v.communityId, about, month.now);
      const asked = [await drillWanted(db, v), await drillWanted(db, v)];
      await offered(db, v.amina, asked[0] ?? v.ladder, later(2), weekend);
      expect(await odds()).toBe(null);
      const third = await drillWanted(db, v);
      await offered(db, v.bruno, third, later(6), weekend);
      expect(await odds()).toEqual({ of: 'category', asked: 3, answered: 2, hours: 4 });
      expect(await answerOdds(db, v.communityId, { ...about, subject: 'space' }, month.now)).toBe(null);
    }));

  test('a request of yesterday counts once it is answered', () =>
    story(async (db, v) => {
      for (const title of ['Perceuse', 'Vis', 'Cheville']) await drillWanted(db, v, { title });
      const about = { subject: 'good', categoryId: null } as const;
      expect(await answerOdds(db, v.communityId, about, later(24).now)).toBe(null);
      expect(await answerOdds(db, v.communityId, about, later(60).now)).toEqual({
        ...{ of: 'subject', asked: 3, answered: 0, hours: null },
      });
    }));
});
