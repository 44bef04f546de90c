import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId, type MemberId, type PhotoId } from '@/lib/ground/ids';
import { publicName } from '@/lib/members/name';
import type { Exchange } from './row';
import { toState, type ExchangeState } from './states';

export type WaitingPerson = {
  exchangeId: ExchangeId;
  memberId: MemberId;
  name: string;
  /** What a sentence calls them. */
  firstName: string;
  photoId: PhotoId | null;
  communeName: string;
  askedAt: Date;
  note: string;
  state: ExchangeState;
  /** Among those who wait, from 1; NULL for whom it is promised to. */
  position: number | null;
};

/** Who asked for a gift, in the order of asking, and whom it is promised to. Empty for anybody but its owner. */
export async function waitingList(db: Db, actor: Actor, listingId: ListingId): Promise<WaitingPerson[]> {
  const rows = await db
    .select({
      exchange: exchanges,
      member: members,
      communeName: communes.name,
      note: sql<string>`(select ${exchangeSteps.remark} from ${exchangeSteps}
        where ${exchangeSteps.exchangeId} = ${exchanges.id} and ${exchangeSteps.verb} = 'ask' limit 1)`,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(members, eq(members.id, exchanges.askerId))
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listingId),
        eq(listings.ownerId, actor.memberId),
        inArray(exchanges.state, ['asked', 'agreed', 'handed-over']),
      ),
    )
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
  let waiting = 0;
  return rows.map(({ exchange, member, communeName, note }) => ({
    exchangeId: asId<ExchangeId>(exchange.id),
    memberId: asId<MemberId>(member.id),
    name: publicName(member),
    firstName: member.organisation ?? member.firstName,
    photoId: member.photoId ? asId<PhotoId>(member.photoId) : null,
    communeName,
    askedAt: exchange.createdAt,
    note,
    state: toState(exchange.state),
    position: exchange.state === 'asked' ? (waiting += 1) : null,
  }));
}

/** The place of one who waits, and how many do. */
export async function waitingPlace(db: Db, exchange: Exchange): Promise<{ position: number; count: number }> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, exchange.communityId),
        eq(exchanges.listingId, exchange.listing.id),
        eq(exchanges.state, 'asked'),
      ),
    )
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
  return { position: rows.findIndex((row) => row.id === exchange.id) + 1, count: rows.length };
}
