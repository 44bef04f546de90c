/** Short ways to sales, rentals, swaps and answers to requests. */
import { eq } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { askInput, offerInput } from '@/lib/exchanges/input';
import { offer } from '@/lib/exchanges/offer';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';

type Said = Partial<
  Record<
    'startsOn' | 'endsOn' | 'offerCents' | 'otherListingId' | 'startsAt' | 'endsAt' | 'asksToBegin',
    string
  >
>;

/** What a form sends when somebody buys, hires or swaps. */
export const buying = (listingId: ListingId, more: Said & { units?: number } = {}) =>
  askInput.parse({ listingId, note: 'Bonjour, cela m’intéresse', ...more });

export async function bought(
  db: Db,
  asker: Actor,
  listingId: ListingId,
  tools: Tools,
  more: Said & { units?: number } = {},
) {
  return (await ask(db, asker, buying(listingId, more), tools)).exchangeId;
}

type Offered = Partial<
  Record<'startsOn' | 'endsOn' | 'fromTime' | 'toTime' | 'price' | 'otherListingId', string>
>;

/** What a form sends when somebody answers a request. */
export const offering = (listingId: ListingId, more: Offered = {}) =>
  offerInput.parse({ listingId, note: 'J’en ai un', ...more });

export async function offered(db: Db, owner: Actor, listingId: ListingId, tools: Tools, more: Offered = {}) {
  return (await offer(db, owner, offering(listingId, more), tools)).exchangeId;
}

/** What an exchange costs and how that is made up, as its row keeps it. */
export async function priceOf(db: Db, exchangeId: ExchangeId) {
  const [row] = await db.select().from(exchanges).where(eq(exchanges.id, exchangeId));
  return {
    cents: row?.priceCents ?? null,
    lines: row?.priceLines.map(({ of, count, unitCents }) => `${count} ${of} × ${unitCents}`) ?? [],
  };
}

export const becomes = (db: Db, { memberId }: Actor, status: 'private' | 'association' | 'business') =>
  db.update(members).set({ status }).where(eq(members.id, memberId));
