// Read by the compiler and never run: a query that forgets its community, or takes another id for it, does not type-check.
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { listNewest } from '@/lib/listings/cards';

declare const db: Db;
declare const communityId: CommunityId;
declare const listingId: ListingId;

export const asked = [
  () => listNewest(db, communityId, 8),
  // @ts-expect-error a query without its community
  () => listNewest(db),
  // @ts-expect-error a bare string is no community
  () => listNewest(db, 'pilat', 8),
  // @ts-expect-error a listing is no community
  () => listNewest(db, listingId, 8),
  // @ts-expect-error nobody makes an id of a string by saying so
  (): CommunityId => 'a8098c1a-f86e-11da-bd1a-00112444be1e',
];
