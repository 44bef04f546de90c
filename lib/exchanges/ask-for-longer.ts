import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { heldDays } from './hold';
import type { AskForLongerInput } from './input';
import { findListingToAsk, openingOf } from './opening';
import { whyNotLonger } from './policy';
import { quote, type Line } from './pricing';
import { exchangeFor, type Exchange } from './row';

/**
 * The borrower wishes to keep the thing longer. Nothing is held until the owner grants it; what a longer rental costs in all is
 * reckoned now, for both to see.
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
    const wishedPriceLines = await longerLines(tx, loan, until);
    const told = { remark: until, wishedEndsOn: until, wishedPriceLines };
    await advance(tx, actor, exchangeId, 'ask-for-longer', told, tools);
    const { communityId, listing, units, wishedEndsOn, days } = loan;
    // A rental by the hour ends on the day on which it began.
    if (!days) throw new Refused('not-longer');
    const today = dayAt(tools.now, loan.timeZone);
    const held = await heldDays(tx, communityId, listing.id, today, exchangeId);
    const opening = await openingOf(tx, communityId, listing.id);
    const no = whyNotLonger({ units, wishedEndsOn, endsOn: days.to }, until, opening, held, today);
    if (no) throw new Refused(no);
  });
}

/** Null for what is free, and for an agreed price, which no tariff made. */
export async function longerLines(db: Db, loan: Exchange, until: Day): Promise<Line[] | null> {
  const { communityId, listing, units, days, priceCents, openedBy } = loan;
  if (!days || !priceCents || openedBy === 'owner' || until <= days.to) return null;
  const priced = await findListingToAsk(db, communityId, listing.id);
  if (!priced) return null;
  return quote(priced.tariff, { units, days: { from: days.from, to: until }, minutes: null }).lines;
}
