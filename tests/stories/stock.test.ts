import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { askPage } from '@/lib/exchanges/ask-page';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { handOver } from '@/lib/exchanges/hand-over';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { cardsById } from '@/lib/listings/cards';
import { findListingPage } from '@/lib/listings/listing-page';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { inbox } from '@/lib/messages/inbox';
import { bought } from '@/tests/exchanges/bargains';
import { codeOf, stateOf } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const bicycle = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  addListing(db, v.pilat, v.nadia, 'sell', { title: 'Vélo', priceCents: 4500, ...more });
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });
const handed = async (db: Db, asker: Actor, exchangeId: ExchangeId, at: Tools) =>
  handOver(db, asker, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, at);

test('once two of three are sold, one is left wherever it is said, and nobody can ask for three', () =>
  story(async (db, v) => {
    const thing = await bicycle(db, v, { units: 3 });
    const lucies = await bought(db, v.lucie, thing, tools, { units: 3 });
    const brunos = await bought(db, v.bruno, thing, tools, { units: 2 });
    await agree(db, v.nadia, yes(brunos), tools);
    await handed(db, v.bruno, brunos, tools);
    await allGood(db, v.bruno, { exchangeId: brunos }, tools);

    const ask = await askPage(db, v.karim, thing, tools.now);
    expect(ask?.listing.mostUnits).toBe(1);
    expect(await findListingPage(db, v.communityId, ask?.listing.number ?? 0)).toMatchObject({
      ...{ state: 'published', units: 3, unitsLeft: 1 },
    });
    expect(await listingToEdit(db, v.communityId, v.nadia.memberId, thing)).toMatchObject({ unitsLeft: 1 });
    expect(await cardsById(db, v.communityId, [thing])).toMatchObject([{ unitsLeft: 1, isFreeNow: true }]);
    const before = await db.select().from(exchanges);
    expect(await refusal(db, () => bought(db, v.karim, thing, tools, { units: 2 }))).toBe('too-many-units');
    expect(await db.select().from(exchanges)).toHaveLength(before.length);

    expect(await exchangePage(db, v.nadia, lucies, tools.now)).toMatchObject({
      ...{ shortage: { left: 1, wanted: 3 }, mainVerb: 'decline' },
    });
    const { asOwner } = await inbox(db, v.nadia, tools.now);
    expect(asOwner.find((row) => row.exchangeId === lucies)).toMatchObject({
      ...{ askedOfMe: true, nextVerb: 'decline' },
    });
    const karims = await bought(db, v.karim, thing, tools);
    await agree(db, v.nadia, yes(karims), tools);
    await handed(db, v.karim, karims, tools);
    expect(await stateOf(db, lucies)).toBe('declined');
    const [row] = await db.select().from(listings).where(eq(listings.id, thing));
    expect(row?.state).toBe('closed');
  }));

test('what is promised to one can be waited for by another, who is told so', () =>
  story(async (db, v) => {
    const thing = await bicycle(db, v);
    const brunos = await bought(db, v.bruno, thing, tools);
    await agree(db, v.nadia, yes(brunos), tools);
    const karims = await bought(db, v.karim, thing, tools);
    expect(await cardsById(db, v.communityId, [thing])).toMatchObject([{ unitsLeft: 0, isFreeNow: false }]);
    expect(await exchangePage(db, v.karim, karims, tools.now)).toMatchObject({
      shortage: { left: 0, wanted: 1 },
    });
    expect(await exchangePage(db, v.nadia, karims, tools.now)).toMatchObject({ mainVerb: null });
  }));
