import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities } from '@/db/schema/activities';
import { communities } from '@/db/schema/communities';
import { communes, persons } from '@/db/schema/installation';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { firstCategories } from '@/lib/communities/first-categories';
import { founderInput, foundInput } from '@/lib/communities/input';
import {
  categoriesOf,
  communityBySlug,
  defaultCommunity,
  findListingType,
  listCommunities,
  listingTypesOf,
  stackedBricks,
} from '@/lib/communities/queries';
import { themes } from '@/lib/communities/themes';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import { found } from '@/lib/members/found';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const tools = { ...pretendTools(monday), geocoder: databaseGeocoder };
const claire = founderInput.parse({ email: 'Claire@example.org', firstName: 'Claire', initial: 'f' });
const wish = foundInput.parse({ slug: 'mornantais', name: 'Le Mornantais', communeCode: '42168' });

/** The village of the tests has communities without a default one; the demonstration has it in life. */
const makeDemoDefault = (db: Db) =>
  db.update(communities).set({ isDemo: true, isDefault: true }).where(eq(communities.slug, 'pilat'));

describe('founding a community', () => {
  test('Claire founds the Mornantais: she is its first member and administers it', () =>
    story(async (db) => {
      const actor = await found(db, claire, wish, tools);
      expect(actor).toMatchObject({ name: 'Claire F.', locale: 'fr', roles: ['administrator'] });
      const [member] = await db.select().from(members).where(eq(members.id, actor.memberId));
      expect(member).toMatchObject({
        firstName: 'Claire',
        initial: 'F',
        communeCode: '42168',
        rulesVersion: 1,
      });
      const journal = await db.select().from(activities).where(eq(activities.communityId, actor.communityId));
      expect(journal.map(({ kind }) => kind)).toEqual(['community.founded']);
    }));

  test('it has every kind of sharing but paid nights, every brick, and at least three categories in each theme', () =>
    story(async (db) => {
      const { communityId } = await found(db, claire, wish, tools);
      const types = await listingTypesOf(db, communityId);
      expect(types.filter(({ isOpen }) => !isOpen).map(({ template }) => template)).toEqual(['paid-stay']);
      expect(types.map(({ template, process }) => `${template} ${process}`)).toEqual([
        ...['give give/2', 'lend lend/2', 'swap swap/1', 'rent rent/2', 'sell sell/1'],
        ...['help service/2', 'service service/2', 'ride ride/2'],
        ...['space space/1', 'stay space/1', 'paid-stay space/1'],
        ...['request lend/2', 'request service/2', 'request ride/2', 'request space/1'],
      ]);
      expect(await stackedBricks(db, communityId)).toEqual([
        'communities',
        'exchanges',
        'listings',
        'members',
        'messages',
        'notices',
        'reviews',
      ]);
      const categories = await categoriesOf(db, communityId);
      for (const theme of themes) {
        const inTheme = categories.filter((category) => category.theme === theme && !category.parentId);
        expect(inTheme.length).toBe(firstCategories[theme].length);
        expect(inTheme.length).toBeGreaterThanOrEqual(3);
        expect(inTheme.length).toBeLessThanOrEqual(7);
      }
      for (const { hints, nameFr } of categories)
        for (const hint of hints) expect(hint, nameFr).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
      const lending = await findListingType(db, communityId, {
        subject: 'good',
        mode: 'lend',
        direction: 'offer',
      });
      expect(lending?.labelFr).toBe('Prêter un objet');
      expect(
        await findListingType(db, communityId, { subject: 'ride', mode: 'give', direction: 'offer' }),
      ).toBeUndefined();
      const parts = categories.filter(({ parentId }) => parentId !== null);
      expect(parts.length).toBeGreaterThan(0);
      for (const { parentId, theme } of parts)
        expect(categories.find(({ id }) => id === parentId)?.theme).toBe(theme);
    }));

  test('somebody who already has an account founds with it', () =>
    story(async (db) => {
      await db.insert(persons).values({ email: 'claire@example.org', locale: 'en' });
      await found(db, claire, wish, tools);
      expect(await db.select().from(persons).where(eq(persons.email, 'claire@example.org'))).toHaveLength(1);
    }));

  test('the first real community takes the place of the demonstration at the front door, the second does not', () =>
    story(async (db) => {
      await makeDemoDefault(db);
      await found(db, claire, wish, tools);
      expect((await defaultCommunity(db))?.slug).toBe('mornantais');
      await found(db, claire, { ...wish, slug: 'vivarais' }, tools);
      expect((await defaultCommunity(db))?.slug).toBe('mornantais');
      expect((await listCommunities(db))[0]?.slug).toBe('mornantais');
    }));

  test('what is said of who answers for it is found again, and what is not said is nothing', () =>
    story(async (db) => {
      await found(
        db,
        claire,
        { ...wish, legalName: 'Le Troc du Mornantais', legalEmail: 'bonjour@example.org' },
        tools,
      );
      const community = await communityBySlug(db, 'mornantais');
      expect(community?.legal).toEqual({
        name: 'Le Troc du Mornantais',
        address: null,
        email: 'bonjour@example.org',
      });
      expect(community?.centre.lat).toBeCloseTo(45.42, 1);
    }));
});

describe('a community is not founded, and nothing is written,', () => {
  const refused = (db: Db, other: Partial<typeof wish>) =>
    refusal(db, () => found(db, claire, { ...wish, ...other }, tools));

  test('under an address that another one has', () =>
    story(async (db) => expect(await refused(db, { slug: 'pilat' })).toBe('slug-taken')));

  test('under a word that is a page of the house', () =>
    story(async (db) => expect(await refused(db, { slug: 'sign-in' })).toBe('slug-reserved')));

  test('in a time zone that does not exist', () =>
    story(async (db) => {
      expect(await refused(db, { timeZone: 'Europe/Pélussin' })).toBe('bad-time-zone');
      expect(await refused(db, { timeZone: '+01:00' })).toBe('bad-time-zone');
      expect(await refused(db, { timeZone: '' })).toBe('bad-time-zone');
    }));

  test('with money that nobody mints', () =>
    story(async (db) => expect(await refused(db, { currency: 'PIL' })).toBe('bad-currency')));

  test('around a commune that is on no list', () =>
    story(async (db) => expect(await refused(db, { communeCode: '42999' })).toBe('unknown-commune')));

  test('around a commune whose place nobody knows', () =>
    story(async (db) => {
      const row = {
        code: '42326',
        name: 'Véranne',
        searchName: 'veranne',
        department: '42',
        postcodes: ['42520'],
      };
      await db.insert(communes).values({ ...row, population: 800 });
      expect(await refused(db, { communeCode: '42326' })).toBe('commune-without-centre');
    }));

  test('by somebody of the demonstration', () =>
    story(async (db) => {
      await db.insert(persons).values({ email: 'claire@example.org', isDemo: true });
      expect(await refused(db, {})).toBe('made-up-person');
    }));

  test('with an address that could not be typed', () => {
    for (const slug of ['Pélussin', 'a', 'deux mots', '-pilat', 'x'.repeat(41)])
      expect(foundInput.safeParse({ ...wish, slug }).success).toBe(false);
    expect(foundInput.parse({ ...wish, slug: ' Pilat-Sud ' }).slug).toBe('pilat-sud');
  });
});
