import { eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';
import { listNewest, type ListingCard } from './cards';

/** What a member offers at present, latest first. */
export const cardsOfOwner = (
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
  limit = 12,
): Promise<ListingCard[]> => listNewest(db, communityId, limit, eq(listings.ownerId, memberId));
