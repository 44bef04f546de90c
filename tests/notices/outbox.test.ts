import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { communities } from '@/db/schema/communities';
import { mails, persons } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { findKeptMail, listKeptMails, listRecipients } from '@/lib/notices/outbox';
import { story as anyStory } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';

const everything = { onlyMadeUp: false };
const madeUp = { onlyMadeUp: true };

/** A story in a village that is a demonstration. */
const story = (tell: (db: Db, village: Village) => Promise<void>) =>
  anyStory(async (db, village) => {
    await db.update(communities).set({ isDemo: true });
    await tell(db, village);
  });

async function write(db: Db, to: string, more: Partial<typeof mails.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  const said = {
    subject: 'Bonjour 123456',
    text: 'Voir : https://cocote.example/fr/x\n',
    html: '<p>Bonjour</p>',
  };
  await db.insert(mails).values({ id, kind: 'exchange.ask', to, locale: 'fr', ...said, ...more });
  return id;
}

describe('the outbox', () => {
  test('shows the latest mail first, with the first name of whom it is for', () =>
    story(async (db) => {
      await write(db, 'Bruno@village.example', { createdAt: new Date('2026-11-23T09:00:00Z') });
      await write(db, 'stranger@elsewhere.example', { createdAt: new Date('2026-11-23T10:00:00Z') });
      const rows = await listKeptMails(db, everything, null);
      expect(rows.map(({ name }) => name)).toEqual([null, 'Bruno']);
      expect(rows[0]?.link).toBe('https://cocote.example/fr/x');
    }));

  test('shows the code of a sign-in mail, and takes no other six digits for one', () =>
    story(async (db) => {
      await write(db, 'bruno@village.example', { kind: 'sign-in', subject: '204817 : votre code' });
      await write(db, 'amina@village.example');
      const codes = await listKeptMails(db, everything, null);
      expect(codes.map(({ code }) => code).sort()).toEqual(['204817', null]);
    }));

  test('shows the mails of one person alone when asked to', () =>
    story(async (db) => {
      await write(db, 'Bruno@village.example');
      await write(db, 'amina@village.example');
      expect(await listKeptMails(db, everything, 'bruno@village.example')).toHaveLength(1);
      expect(await listRecipients(db, everything)).toHaveLength(2);
    }));

  test('shows no mail of a real community beside it, nor any to its members', () =>
    story(async (db, { zoe, communityId }) => {
      await db.update(communities).set({ isDemo: false }).where(eq(communities.id, zoe.communityId));
      const [person] = await db.select().from(persons).where(eq(persons.id, zoe.personId));
      const hers = await write(db, person?.email ?? '', { kind: 'sign-in', subject: '204817 : votre code' });
      await write(db, 'new@elsewhere.example', { communityId: zoe.communityId });
      const shown = await write(db, 'bruno@village.example', { communityId });
      expect((await listKeptMails(db, everything, null)).map(({ id }) => id)).toEqual([shown]);
      expect((await listRecipients(db, everything)).map(({ to }) => to)).toEqual(['bruno@village.example']);
      expect(await findKeptMail(db, everything, hers)).toBeUndefined();
    }));

  test('shows nobody’s mail but that of made-up people once a mail server sends the others', () =>
    story(async (db) => {
      await db.insert(persons).values({ email: 'josiane@pilat.example', isDemo: true });
      const hers = await write(db, 'josiane@pilat.example');
      const his = await write(db, 'bruno@village.example', { kind: 'sign-in' });
      const strange = await write(db, 'stranger@elsewhere.example', { kind: 'sign-in' });
      expect((await listKeptMails(db, madeUp, null)).map(({ id }) => id)).toEqual([hers]);
      expect((await listRecipients(db, madeUp)).map(({ to }) => to)).toEqual(['josiane@pilat.example']);
      expect(await findKeptMail(db, madeUp, hers)).toMatchObject({ html: '<p>Bonjour</p>' });
      expect(await findKeptMail(db, madeUp, his)).toBeUndefined();
      expect(await findKeptMail(db, madeUp, strange)).toBeUndefined();
    }));
});
