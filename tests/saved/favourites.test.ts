import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { favourites } from '@/db/schema/saved';
import { mostFavourites } from '@/lib/saved/policy';
import { favouriteIds, favouritesOf, titleToKeep } from '@/lib/saved/favourites';
import { keepListing } from '@/lib/saved/keep-listing';
import { letGoListing } from '@/lib/saved/let-go-listing';
import { refusal, story } from '@/tests/support/story';
import { addListing, monday } from '@/tests/support/village';

const tools = { now: monday };

describe('what Bruno keeps', () => {
  test('is on his page once, however often he presses, and on nobody else’s', () =>
    story(async (db, { bruno, karim, ladder }) => {
      await keepListing(db, bruno, { listingId: ladder }, tools);
      await keepListing(db, bruno, { listingId: ladder }, tools);
      expect((await favouritesOf(db, bruno)).shown.map(({ title }) => title)).toEqual(['Échelle de 3 m']);
      expect(await favouriteIds(db, bruno)).toEqual([ladder]);
      expect(await favouriteIds(db, karim)).toEqual([]);
    }));

  test('rests while its owner does not show it, and comes back', () =>
    story(async (db, { bruno, ladder }) => {
      await keepListing(db, bruno, { listingId: ladder }, tools);
      await db.update(listings).set({ state: 'paused' }).where(eq(listings.id, ladder));
      const { shown, resting } = await favouritesOf(db, bruno);
      expect(shown).toEqual([]);
      expect(resting).toEqual([{ id: ladder, title: 'Échelle de 3 m' }]);
      expect(await titleToKeep(db, bruno, ladder)).toBeUndefined();
      await letGoListing(db, bruno, { listingId: ladder });
      expect(await favouritesOf(db, bruno)).toEqual({ shown: [], resting: [] });
    }));

  test('is not what nobody shows, nor what another community has', () =>
    story(async (db, { bruno, zoe, ladder, pram }) => {
      await db.update(listings).set({ state: 'draft' }).where(eq(listings.id, pram));
      expect(await refusal(db, () => keepListing(db, bruno, { listingId: pram }, tools))).toBe('not-found');
      expect(await refusal(db, () => keepListing(db, zoe, { listingId: ladder }, tools))).toBe('not-found');
      expect(await db.select().from(favourites)).toEqual([]);
    }));

  test('has an end', () =>
    story(async (db, { communityId, pilat, amina, bruno, ladder }) => {
      const more = { number: null, slug: null, state: 'draft' as const };
      for (let kept = 0; kept < mostFavourites; kept++) {
        const listingId = await addListing(db, pilat, amina, 'lend', more);
        await db.insert(favourites).values({ communityId, memberId: bruno.memberId, listingId });
      }
      const no = await refusal(db, () => keepListing(db, bruno, { listingId: ladder }, tools));
      expect(no).toBe('too-many-favourites');
      expect(await favouriteIds(db, bruno)).not.toContain(ladder);
    }));
});
