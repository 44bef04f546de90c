import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { heldDays } from './hold';
import type { AskForLongerInput } from './input';
import { openingOf } from './opening';
import { whyNotLonger } from './policy';
import { exchangeFor } from './row';

/**
 * The borrower wishes to keep the thing longer. Nothing is held until the owner grants it.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-wished' | 'not-longer' | 'too-far-ahead' | 'not-free'
 */
export async function askForLonger(
  db: Db,
  actor: Actor,
  { exchangeId, until }: AskForLongerInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const loan = await exchangeFor(tx, actor, exchangeId);
    await advance(tx, actor, exchangeId, 'ask-for-longer', { remark: until, wishedEndsOn: until }, tools);
    const { communityId, listing, units, wishedEndsOn, days } = loan;
    if (!days) throw new Error(`a loan without days: ${exchangeId}`);
    const today = dayAt(tools.now, loan.timeZone);
    const held = await heldDays(tx, communityId, listing.id, today, exchangeId);
    const opening = await openingOf(tx, communityId, listing.id);
    const no = whyNotLonger({ units, wishedEndsOn, endsOn: days.to }, until, opening, held, today);
    if (no) throw new Refused(no);
  });
}
