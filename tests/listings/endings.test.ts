import { describe, expect, test } from 'vitest';
import { close } from '@/lib/listings/close';
import { myListings } from '@/lib/listings/my-listings';
import { pause } from '@/lib/listings/pause';
import { remove } from '@/lib/listings/remove';
import { reopen } from '@/lib/listings/reopen';
import { sayStillThere } from '@/lib/listings/say-still-there';
import { tickListing } from '@/lib/listings/tick-listing';
import { published, rowOf, say } from './drafting';
import { days, everything, exchangeOn, refusalOn, settle, stage } from './stage';
import { pretendTools } from './village';

const set = stage();

describe('time', () => {
  test('a gift is asked about after 53 days, and expires after 60 unless its owner says that it is there', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.give, tools);
    const ring = (timer: 'still-there' | 'expire', now: Date) => {
      const later = pretendTools(now);
      return tickListing(set.db, { communityId: set.v.communityId, listingId, timer }, later).then(
        () => later.letters,
      );
    };
    expect(await ring('still-there', days(40))).toEqual([]);
    const [letter] = await ring('still-there', days(53));
    expect(letter).toMatchObject({ to: 'amina@village.example', kind: 'listing.still-there' });
    expect(letter?.text).toContain(`/fr/pilat/my-listings/${listingId}?ask=still-there`);
    await ring('expire', days(59));
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'published' });
    await sayStillThere(set.db, set.v.amina, { listingId }, pretendTools(days(54)));
    await sayStillThere(set.db, set.v.amina, { listingId }, pretendTools(days(54)));
    await ring('expire', days(60));
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'published', expiresAt: days(114) });
    await ring('expire', days(114));
    await ring('expire', days(114));
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'expired', expiresAt: null });
    await sayStillThere(set.db, set.v.amina, { listingId }, pretendTools(days(120)));
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'published', expiresAt: days(180) });
  });

  test('a timer of a listing that is paused, gone or elsewhere does nothing', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.give, tools);
    await pause(set.db, set.v.amina, { listingId }, tools);
    const before = await everything(set);
    await tickListing(
      set.db,
      { communityId: set.v.communityId, listingId, timer: 'expire' },
      pretendTools(days(99)),
    );
    const elsewhere = { communityId: set.v.elsewhere.communityId, listingId, timer: 'expire' as const };
    await tickListing(set.db, elsewhere, pretendTools(days(99)));
    expect(await everything(set)).toEqual(before);
  });

  test('a last day that has passed keeps a listing from being reopened', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.give, tools);
    await say(
      set.db,
      set.v.amina,
      listingId,
      { step: 'terms', condition: 'good', availableUntil: '2026-12-01' },
      tools,
    );
    await close(set.db, set.v.amina, { listingId }, tools);
    expect(
      (await refusalOn(set, () => reopen(set.db, set.v.amina, { listingId }, pretendTools(days(30))))).fields,
    ).toEqual({
      availableUntil: 'until-is-past',
    });
  });
});

describe('deleting', () => {
  test('is refused while somebody waits for an answer, and leaves the list afterwards', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const id = await exchangeOn(set, listingId, 'asked');
    expect(await refusalOn(set, () => remove(set.db, set.v.amina, { listingId, reason: '' }, tools))).toEqual(
      {
        because: 'listing-in-use',
      },
    );
    await settle(set, id);
    await remove(set.db, set.v.amina, { listingId, reason: '' }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ state: 'removed' });
    const mine = await myListings(set.db, set.v.communityId, set.v.amina.memberId);
    expect(mine.map((row) => row.id)).not.toContain(listingId);
    expect(await refusalOn(set, () => remove(set.db, set.v.amina, { listingId, reason: '' }, tools))).toEqual(
      { because: 'not-found' },
    );
  });

  test('a moderator says why, and the owner reads it; a neighbour may not', async () => {
    const tools = pretendTools();
    const { listingId } = await published(set.db, set.v.amina, set.v.lend, tools);
    const removing = (actor: typeof set.v.samir, reason: string) => () =>
      remove(set.db, actor, { listingId, reason }, tools);
    expect(await refusalOn(set, removing(set.v.bruno, 'jaloux'))).toEqual({ because: 'not-found' });
    expect(await refusalOn(set, removing(set.v.stranger, 'curieux'))).toEqual({ because: 'not-found' });
    expect(await refusalOn(set, removing(set.v.samir, ''))).toMatchObject({ because: 'reason-missing' });
    expect(tools.letters).toEqual([]);
    await exchangeOn(set, listingId, 'agreed');
    await removing(set.v.samir, 'Deux annonces pour la même échelle.')();
    expect(tools.letters[0]).toMatchObject({ to: 'amina@village.example', kind: 'listing.removed' });
    expect(tools.letters[0]?.text).toContain('Deux annonces pour la même échelle.');
  });
});
