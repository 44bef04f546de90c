import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { persons, sessions } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { deleteAccount } from '@/lib/host/delete-account';
import { ownData } from '@/lib/host/own-data';
import { openSession } from '@/lib/members/sessions';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { addMember, monday, type Village } from '@/tests/support/village';

const tools = pretendTools(monday);

const asks = (db: Db, { communityId, ladder, amina }: Village, asker: Actor, state: string) =>
  db.insert(exchanges).values({
    ...{
      communityId,
      listingId: ladder,
      ownerId: amina.memberId,
      askerId: asker.memberId,
      process: 'lend/1',
      state,
    },
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-02', listingTitle: 'Échelle de 3 m' },
  });
const emailOf = async (db: Db, { personId }: Actor) =>
  (await db.select().from(persons).where(eq(persons.id, personId)))[0]?.email;

describe('somebody who leaves', () => {
  test('leaves neither name, address, session nor place, and the exchanges of others stay', () =>
    story(async (db, village) => {
      const { amina, bruno } = village;
      await asks(db, village, bruno, 'completed');
      await openSession(db, { personId: amina.personId, tokenHash: 'home', userAgent: null }, monday);
      await deleteAccount(db, amina.personId, tools);
      expect(await emailOf(db, amina)).toBe(`${amina.personId}@deleted.invalid`);
      expect(await db.select().from(sessions).where(eq(sessions.personId, amina.personId))).toEqual([]);
      const [member] = await db.select().from(members).where(eq(members.id, amina.memberId));
      expect(member).toMatchObject({ firstName: 'Compte supprimé', initial: null, about: '', photoId: null });
      const theirs = await db.select().from(listings).where(eq(listings.ownerId, amina.memberId));
      expect(theirs.map(({ state, lat, meetingPlace }) => [state, lat, meetingPlace])).toEqual(
        theirs.map(() => ['removed', null, '']),
      );
      expect(await db.select().from(exchanges).where(eq(exchanges.askerId, bruno.memberId))).toHaveLength(1);
      expect(await emailOf(db, bruno)).toBe('bruno@village.example');
    }));

  test('leaves no key to a place, no number of a register and no address of a calendar', () =>
    story(async (db, { amina, ladder }) => {
      const secrets = { keyInstructions: 'Sous le pot', siret: '73282932000074', icsSecret: 'a'.repeat(32) };
      const more = { icsUrl: 'https://agenda.example.org/amina.ics', houseRules: 'Chez Amina, sans bruit' };
      await db
        .update(listings)
        .set({ ...secrets, ...more })
        .where(eq(listings.id, ladder));
      await deleteAccount(db, amina.personId, tools);
      const [left] = await db.select().from(listings).where(eq(listings.id, ladder));
      const nothing = { keyInstructions: '', siret: '', icsSecret: null, icsUrl: null, houseRules: '' };
      expect(left).toMatchObject(nothing);
    }));

  test.each(['asked', 'agreed', 'handed-over', 'problem'])('waits until what is %s has ended', (state) =>
    story(async (db, village) => {
      await asks(db, village, village.bruno, state);
      const leave = ({ personId }: Actor) => refusal(db, () => deleteAccount(db, personId, tools));
      expect(await leave(village.bruno)).toBe('exchanges-under-way');
      expect(await leave(village.amina)).toBe('exchanges-under-way');
    }),
  );

  test('hands the administration on first', () =>
    story(async (db, { communityId }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      expect(await refusal(db, () => deleteAccount(db, claire.personId, tools))).toBe('last-administrator');
      await addMember(db, communityId, 'Denis', { role: 'administrator' });
      await deleteAccount(db, claire.personId, tools);
      expect(await emailOf(db, claire)).toContain('@deleted.invalid');
    }));

  test('is not one of the demonstration’s people', () =>
    story(async (db, { bruno }) => {
      await db.update(persons).set({ isDemo: true }).where(eq(persons.id, bruno.personId));
      expect(await refusal(db, () => deleteAccount(db, bruno.personId, tools))).toBe('made-up-person');
    }));
});

test('what somebody takes away is about them, and opens no session', () =>
  story(async (db, village) => {
    const { amina, nadia } = village;
    await openSession(
      db,
      { personId: amina.personId, tokenHash: 'secret-hash', userAgent: 'Firefox' },
      monday,
    );
    const taken = JSON.stringify(await ownData(db, amina.personId, monday));
    expect(taken).toContain('amina@village.example');
    expect(taken).toContain('Échelle de 3 m');
    expect(taken).toContain('3, rue du Pilat');
    expect(taken).not.toContain('secret-hash');
    expect(taken).not.toContain('Landau');
    expect(taken).not.toContain(nadia.memberId);
  }));
