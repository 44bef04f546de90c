import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { story } from '../support/story';

describe('a read that is composed once', () => {
  const counted = () => {
    const count = { composed: 0 };
    const named = composed((db: Db) => {
      count.composed += 1;
      return db
        .select(pick(members, 'firstName'))
        .from(members)
        .where(eq(members.id, sql.placeholder('memberId')));
    });
    return { count, named };
  };

  test('answers each who asks with their own, and is composed no second time', () =>
    story(async (db, { amina, bruno }) => {
      const { count, named } = counted();
      const answers = [amina, bruno, amina].map(({ memberId }) => named(db, { memberId }));
      expect(await Promise.all(answers)).toEqual([
        [{ firstName: 'Amina' }],
        [{ firstName: 'Bruno' }],
        [{ firstName: 'Amina' }],
      ]);
      expect(count.composed).toBe(1);
    }));

  test('sees in a transaction what was written there, and outside what is kept', () =>
    story(async (db, { amina: { memberId } }) => {
      const { named } = counted();
      await db
        .transaction(async (tx) => {
          await tx.update(members).set({ firstName: 'Aminata' }).where(eq(members.id, memberId));
          expect(await named(tx, { memberId })).toEqual([{ firstName: 'Aminata' }]);
          tx.rollback();
        })
        .catch(() => undefined);
      expect(await named(db, { memberId })).toEqual([{ firstName: 'Amina' }]);
    }));
});
