import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { communes, persons } from '@/db/schema/installation';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import { asId, type CommunityId, type PersonId } from '@/lib/ground/ids';
import { joinInput } from '@/lib/members/input';
import { join } from '@/lib/members/join';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const tools = { ...pretendTools(monday), geocoder: databaseGeocoder };
const filledIn = {
  ...{ firstName: ' Léa ', initial: 'b', commune: 'Pélussin', status: 'private', languages: ['fr', 'en'] },
  ...{ adult: 'yes', agrees: 'yes', rulesVersion: '1' },
};
const answers = (more: Record<string, unknown> = {}) => joinInput.parse({ ...filledIn, ...more });
const reasons = (more: Record<string, unknown>) =>
  joinInput
    .safeParse({ ...filledIn, ...more })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

async function newcomer(db: Db, communityId: CommunityId, isDemo = false) {
  const [row] = await db
    .insert(persons)
    .values({ email: 'lea@example.org', isDemo })
    .returning({ id: persons.id });
  return { communityId, personId: asId<PersonId>(row?.id ?? ''), locale: 'fr' as const };
}

const addCommune = (db: Db, code: string, name: string, more: Partial<typeof communes.$inferInsert> = {}) =>
  db.insert(communes).values({
    ...{
      code,
      name,
      searchName: name.toLowerCase(),
      department: '42',
      postcodes: ['42520'],
      population: 800,
    },
    ...more,
  });

describe('joining', () => {
  test('Léa becomes a member, with what she agreed to and when', () =>
    story(async (db, { communityId }) => {
      const lea = await newcomer(db, communityId);
      const memberId = await join(db, lea, answers({ organisation: 'left over' }), tools);
      const [row] = await db.select().from(members).where(eq(members.id, memberId));
      expect(row).toMatchObject({
        ...{ firstName: 'Léa', initial: 'B', communeCode: '42168', status: 'private', organisation: null },
        ...{ languages: ['fr', 'en'], rulesVersion: 1, rulesAgreedAt: monday, adultTickedAt: monday },
      });
    }));

  test('twice changes nothing', () =>
    story(async (db, { communityId }) => {
      const lea = await newcomer(db, communityId);
      const first = await join(db, lea, answers(), tools);
      expect(await join(db, lea, answers({ firstName: 'Somebody else' }), tools)).toBe(first);
      const rows = await db
        .select()
        .from(members)
        .where(and(eq(members.communityId, communityId), eq(members.personId, lea.personId)));
      expect(rows.map(({ firstName }) => firstName)).toEqual(['Léa']);
    }));

  test('a commune is understood by its postcode, without accents, and as a suggestion that was chosen', () =>
    story(async (db, { communityId }) => {
      const lea = await newcomer(db, communityId);
      await addCommune(db, '42265', 'Pelussin', { postcodes: ['42999'] });
      for (const wish of [
        { commune: 'pelussin 42410' },
        { commune: 'Pélussin (42410)', communeCode: '42168' },
      ]) {
        const memberId = await join(db, lea, answers(wish), tools);
        const [row] = await db.select().from(members).where(eq(members.id, memberId));
        expect(row?.communeCode).toBe('42168');
      }
    }));

  test('a suggestion that was typed over is forgotten', () =>
    story(async (db, { communityId }) => {
      const lea = await newcomer(db, communityId);
      await addCommune(db, '42139', 'Maclas', { lat: 45.36, lng: 4.68 });
      const memberId = await join(db, lea, answers({ commune: 'Maclas', communeCode: '42168' }), tools);
      const [row] = await db.select().from(members).where(eq(members.id, memberId));
      expect(row?.communeCode).toBe('42139');
    }));

  test('a commune without a centre gets the one of its neighbour', () =>
    story(async (db, { communityId }) => {
      const lea = await newcomer(db, communityId);
      await addCommune(db, '42326', 'Véranne', { searchName: 'veranne' });
      await join(db, lea, answers({ commune: 'Véranne', nearCommuneCode: '42168' }), tools);
      const [row] = await db.select().from(communes).where(eq(communes.code, '42326'));
      expect(row).toMatchObject({ lat: 45.4211, lng: 4.6847, source: 'person' });
    }));
});

describe('joining is refused', () => {
  const refusedTo = (
    more: Record<string, unknown>,
    prepare: (db: Db) => Promise<unknown> = () => Promise.resolve(),
  ) =>
    new Promise<string>((done, fail) => {
      story(async (db, { communityId }) => {
        const lea = await newcomer(db, communityId);
        await prepare(db);
        done(await refusal(db, () => join(db, lea, answers(more), tools)));
      }).catch(fail);
    });

  test('for a commune that nobody knows', async () => {
    expect(await refusedTo({ commune: 'Atlantis' })).toBe('commune-unknown');
  });

  test('for a name that several communes bear', async () => {
    const two = (db: Db) =>
      addCommune(db, '69999', 'Pélussin', { searchName: 'pelussin', postcodes: ['69420'] });
    expect(await refusedTo({}, two)).toBe('commune-ambiguous');
  });

  test('for a commune that nobody has placed yet', async () => {
    const veranne = (db: Db) => addCommune(db, '42326', 'Véranne', { searchName: 'veranne' });
    expect(await refusedTo({ commune: 'Véranne' }, veranne)).toBe('commune-without-centre');
  });

  test('for a point that is far from the commune', async () => {
    const veranne = (db: Db) => addCommune(db, '42326', 'Véranne', { searchName: 'veranne' });
    expect(await refusedTo({ commune: 'Véranne', lat: '48.85', lng: '2.35' }, veranne)).toBe('point-too-far');
  });

  test('when the rules that were shown are no longer those in force', async () => {
    expect(await refusedTo({ rulesVersion: '2' })).toBe('rules-changed');
  });

  test('to the demonstration’s people outside of it', () =>
    story(async (db, { communityId }) => {
      const madeUp = await newcomer(db, communityId, true);
      expect(await refusal(db, () => join(db, madeUp, answers(), tools))).toBe('made-up-person');
    }));

  test('to who is not 18, does not agree, says no name, or names no association', () => {
    expect(reasons({ adult: undefined })).toEqual(['adult not-adult']);
    expect(reasons({ agrees: 'no' })).toEqual(['agrees rules-not-agreed']);
    expect(reasons({ firstName: '  ' })).toEqual(['firstName first-name-missing']);
    for (const firstName of ['\u200b', '…', 'Léa\nBcc: x', 'Léa\u202e', 'Léa\0'])
      expect(reasons({ firstName })).toEqual(['firstName first-name-missing']);
    for (const firstName of ['Léa', 'Jean-Noël', 'أمينة', 'D’Arcy', 'Anne 2'])
      expect(reasons({ firstName })).toBeUndefined();
    expect(reasons({ status: 'association' })).toEqual(['organisation organisation-missing']);
    expect(reasons({ initial: '7' })).toEqual(['initial not-an-initial']);
    expect(reasons({ languages: 'xx' })).toHaveLength(1);
  });
});
