import { and, eq, inArray } from 'drizzle-orm';
import { handoverCodes } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { closeListings, passOver } from './close-listings';
import { useCode } from './codes';
import { unitsGiven } from './hold';
import type { CodeInput } from './input';
import { exchangeFor, type Exchange } from './row';
import { isAfterHandOver, isAnswerAwaited, modeOf, otherSide } from './states';
import type { Moment, Party } from './vocabulary';
import { tryCode } from './try-code';

/**
 * Either side of a swap enters a code that the other shows: one of the two things has changed hands, and after the second both
 * have. The listings are closed then.
 * @throws Refused 'not-found' | 'not-agreed-yet' | 'too-late' | 'wrong-code' | 'own-code' | 'too-many-tries'
 */
export async function swapOver(
  db: Db,
  actor: Actor,
  { exchangeId, code }: CodeInput,
  tools: Tools,
): Promise<{ already: boolean }> {
  await tryCode(db, actor, exchangeId, tools.now);
  return db.transaction(async (tx) => {
    const swap = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (modeOf(swap.process) !== 'swap') throw new Refused('not-found');
    if (isAfterHandOver(swap.state, swap.problemFrom)) return { already: true };
    if (isAnswerAwaited(swap.state)) throw new Refused('not-agreed-yet');
    const { moment, already } = await provenBy(tx, swap, code);
    if (already) return { already };
    await useCode(tx, swap, moment, code, tools.now);
    const verb = swap.state === 'half' ? 'hand-over-too' : 'hand-over';
    const after = await advance(tx, actor, exchangeId, verb, {}, tools);
    if (after.state === 'handed-over') await closeBoth(tx, after, tools);
    return { already: false };
  });
}

/**
 * Which of the two things the code speaks of, and whether that was recorded before.
 * @throws Refused 'wrong-code' | 'own-code' | 'not-your-turn'
 */
async function provenBy(
  db: Db,
  swap: Exchange & { party: Party },
  code: string,
): Promise<{ moment: Moment; already: boolean }> {
  const rows = await db
    .select()
    .from(handoverCodes)
    .where(and(eq(handoverCodes.communityId, swap.communityId), eq(handoverCodes.exchangeId, swap.id)));
  if (swap.party !== 'owner' && swap.party !== 'asker') throw new Refused('not-your-turn');
  const other = otherSide(swap.party);
  const shown = rows.filter((row) => row.holder === other && row.code === code);
  const proven = shown.find(({ usedAt }) => usedAt === null) ?? shown[0];
  if (proven && proven.moment !== 'boarding')
    return { moment: proven.moment, already: proven.usedAt !== null };
  throw new Refused(rows.some((row) => row.code === code) ? 'own-code' : 'wrong-code');
}

/** Neither thing is with the one who listed it any more, unless there are more of it; whoever still waits for one of them is told so. */
async function closeBoth(tx: Db, swap: Exchange, tools: Tools): Promise<void> {
  const { communityId, listing, otherListingId } = swap;
  const ids = otherListingId === null ? [listing.id] : [listing.id, otherListingId];
  const gone = await withNothingLeft(tx, communityId, ids);
  await closeListings(tx, communityId, gone, tools);
  await passOver(tx, communityId, gone, tools);
}

/** Of what there are several, one may be swapped and the others stay. Two hand-overs at once come one after the other here. */
async function withNothingLeft(
  tx: Db,
  communityId: CommunityId,
  ids: readonly ListingId[],
): Promise<ListingId[]> {
  const rows = await tx
    .select({ id: listings.id, units: listings.units })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), inArray(listings.id, [...ids])))
    .orderBy(listings.id)
    .for('no key update');
  const gone: ListingId[] = [];
  for (const { id, units } of rows)
    if ((await unitsGiven(tx, communityId, asId<ListingId>(id))) >= units) gone.push(asId<ListingId>(id));
  return gone;
}
