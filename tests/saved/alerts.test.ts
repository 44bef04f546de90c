import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { blocks } from '@/db/schema/members';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { alertBySecret, alertsOf } from '@/lib/saved/alerts';
import { changeAlert } from '@/lib/saved/change-alert';
import { dropAlert } from '@/lib/saved/drop-alert';
import { endAlert } from '@/lib/saved/end-alert';
import { mostAlerts, type Frequency } from '@/lib/saved/policy';
import { saveSearch } from '@/lib/saved/save-search';
import { tellDigests } from '@/lib/saved/tell-digests';
import { allMails, hearAll, mailTo, postTools, speaks, whoGotWhat } from '@/tests/notices/mailbox';
import { refusal, story } from '@/tests/support/story';
import { addListing, type Village } from '@/tests/support/village';

const told = (tell: (db: Db, village: Village, tools: ReturnType<typeof postTools>) => Promise<void>) =>
  story((db, village) => tell(db, village, postTools()));

const wants = (db: Db, who: Actor, frequency: Frequency, tools: Tools, query = 'q=vélo') =>
  saveSearch(db, who, { query, label: 'Un vélo', frequency }, tools);

/** Amina shows a bicycle. */
async function shows(
  db: Db,
  { pilat, amina }: Village,
  tools: Tools,
  more: Partial<typeof listings.$inferInsert> = {},
): Promise<ListingId> {
  const bicycle = { title: 'Vélo de ville', publishedAt: tools.now, ...more };
  const listingId = await addListing(db, pilat, amina, 'lend', bicycle);
  await record(db, amina, 'listing.published', { listingId }, tools);
  return listingId;
}

describe('an alert that tells at once', () => {
  test('tells of a listing when it is published, once, and with a way to end it', () =>
    told(async (db, village, tools) => {
      await wants(db, village.bruno, 'at-once', tools);
      await shows(db, village, tools);
      await hearAll(db, tools);
      await hearAll(db, tools);
      const mail = await mailTo(db, 'bruno', 'saved.alert');
      const [alert] = await db.select().from(savedSearches);
      expect(mail.subject).toBe('Nouveau\u202f: Vélo de ville');
      expect(mail.text).toMatch(/https:\/\/cocote\.example\/fr\/pilat\/listings\/\d+-thing-\d+/);
      expect(mail.text).toContain(`https://cocote.example/fr/pilat/alerts/end/${alert?.secret}`);
      expect(mail.unsubscribeUrl).toBe(`https://cocote.example/api/alerts/${alert?.secret}`);
    }));

  test('speaks the language of its reader', () =>
    told(async (db, village, tools) => {
      await speaks(db, village.bruno, 'en');
      await wants(db, village.bruno, 'at-once', tools);
      await shows(db, village, tools);
      await hearAll(db, tools);
      expect((await mailTo(db, 'bruno', 'saved.alert')).subject).toBe('New: Vélo de ville');
    }));

  test('says nothing of what was not searched for', () =>
    told(async (db, village, tools) => {
      await wants(db, village.bruno, 'at-once', tools);
      await wants(db, village.karim, 'at-once', tools, 'q=vélo&mode=give');
      await wants(db, village.lucie, 'at-once', tools, 'q=vélo&where=Nulle-Part&radius=5');
      await shows(db, village, tools, { title: 'Échelle' });
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual([]);
      await shows(db, village, tools);
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual(['bruno saved.alert']);
    }));

  test('says nothing of one’s own listings, nor of people whom one blocked or who blocked one', () =>
    told(async (db, village, tools) => {
      const { communityId, amina, bruno, karim, lucie } = village;
      for (const who of [amina, bruno, karim, lucie]) await wants(db, who, 'at-once', tools);
      await db.insert(blocks).values([
        { communityId, memberId: bruno.memberId, blockedId: amina.memberId },
        { communityId, memberId: amina.memberId, blockedId: karim.memberId },
      ]);
      await shows(db, village, tools);
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual(['lucie saved.alert']);
    }));

  test('says nothing of what is gone before it could', () =>
    told(async (db, village, tools) => {
      await wants(db, village.bruno, 'at-once', tools);
      const listingId = await shows(db, village, tools);
      await db.update(listings).set({ state: 'removed' }).where(eq(listings.id, listingId));
      await hearAll(db, tools);
      expect(await allMails(db)).toEqual([]);
    }));
});

describe('an alert of the day or of the week', () => {
  const tuesday = '2026-11-24T05:41:00Z';
  const nextMonday = '2026-11-30T09:41:00Z';

  test('tells in one letter of all that came since the last, and is silent when nothing came', () =>
    told(async (db, village, tools) => {
      await wants(db, village.bruno, 'daily', tools);
      await wants(db, village.karim, 'weekly', tools);
      const later = tools.at('2026-11-23T12:00:00Z');
      await shows(db, village, later);
      await shows(db, village, later, { title: 'Vélo d’enfant' });
      await hearAll(db, tools);
      expect(await whoGotWhat(db)).toEqual([]);
      await tellDigests(db, tools.at(tuesday));
      await tellDigests(db, tools.at(tuesday));
      const mail = await mailTo(db, 'bruno', 'saved.alert');
      expect(mail.subject).toBe('2 nouvelles annonces pour «\u202fUn vélo\u202f»');
      expect(mail.text).toContain('Vélo d’enfant');
      await tellDigests(db, tools.at('2026-11-25T05:41:00Z'));
      expect(await whoGotWhat(db)).toEqual(['bruno saved.alert']);
      await tellDigests(db, tools.at(nextMonday));
      expect(await whoGotWhat(db)).toEqual(['bruno saved.alert', 'karim saved.alert']);
    }));

  test('never tells twice of a listing, though it is shown again or the rhythm changes', () =>
    told(async (db, village, tools) => {
      const { alertId } = await wants(db, village.bruno, 'at-once', tools);
      const listingId = await shows(db, village, tools.at('2026-11-23T10:00:00Z'));
      await hearAll(db, tools);
      await changeAlert(db, village.bruno, { alertId, frequency: 'daily' });
      await db
        .update(listings)
        .set({ publishedAt: new Date('2026-11-23T20:00:00Z') })
        .where(eq(listings.id, listingId));
      await tellDigests(db, tools.at(tuesday));
      expect(await whoGotWhat(db)).toEqual(['bruno saved.alert']);
    }));

  test('makes up for what an alert at once could not tell', () =>
    told(async (db, village, tools) => {
      await wants(db, village.bruno, 'at-once', tools);
      await shows(db, village, tools.at('2026-11-23T10:00:00Z'));
      await tellDigests(db, tools.at(tuesday));
      expect(await whoGotWhat(db)).toEqual(['bruno saved.alert']);
    }));
});

describe('alerts belong to whoever made them', () => {
  test('the same search is one alert, in whatever order its parts stand', () =>
    told(async (db, { bruno }, tools) => {
      await wants(db, bruno, 'daily', tools, '?q=vélo&mode=lend&page=3&view=map');
      await wants(db, bruno, 'weekly', tools, 'mode=lend&sort=newest&q=vélo');
      const alerts = await alertsOf(db, bruno);
      expect(alerts.map(({ query, frequency }) => ({ query, frequency }))).toEqual([
        { query: 'mode=lend&q=v%C3%A9lo', frequency: 'weekly' },
      ]);
    }));

  test('a search that says nothing makes none, and nobody has more than twenty', () =>
    told(async (db, { bruno }, tools) => {
      expect(await refusal(db, () => wants(db, bruno, 'daily', tools, 'page=2&q='))).toBe('empty-search');
      for (let made = 0; made < mostAlerts; made++) await wants(db, bruno, 'daily', tools, `q=a${made}`);
      expect(await refusal(db, () => wants(db, bruno, 'daily', tools))).toBe('too-many-alerts');
      expect(await alertsOf(db, bruno)).toHaveLength(mostAlerts);
    }));

  test('nobody changes or deletes that of another', () =>
    told(async (db, { bruno, karim }, tools) => {
      const { alertId } = await wants(db, bruno, 'daily', tools);
      const change = () => changeAlert(db, karim, { alertId, frequency: 'weekly' });
      expect(await refusal(db, change)).toBe('no-such-alert');
      await dropAlert(db, karim, { alertId });
      expect((await alertsOf(db, bruno)).map(({ frequency }) => frequency)).toEqual(['daily']);
      await dropAlert(db, bruno, { alertId });
      expect(await alertsOf(db, bruno)).toEqual([]);
    }));

  test('whoever holds its secret address ends it, and nobody guesses', () =>
    told(async (db, { bruno }, tools) => {
      await wants(db, bruno, 'daily', tools);
      const [alert] = await db.select().from(savedSearches);
      const secret = alert?.secret ?? '';
      for (const guess of ['', 'done', `${secret}x`, 'a'.repeat(32)])
        expect(await endAlert(db, guess)).toBe(false);
      expect(await alertBySecret(db, secret)).toEqual({ label: 'Un vélo', community: 'pilat' });
      expect(await alertsOf(db, bruno)).toHaveLength(1);
      expect(await endAlert(db, secret)).toBe(true);
      expect(await endAlert(db, secret)).toBe(false);
      expect(await alertsOf(db, bruno)).toEqual([]);
    }));
});
