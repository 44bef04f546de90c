/** Short ways to what most tests of exchanges begin with. */
import { and, eq } from 'drizzle-orm';
import { exchanges, exchangeSteps, handoverCodes, holds } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { handOver } from '@/lib/exchanges/hand-over';
import { askInput } from '@/lib/exchanges/input';
import type { Side } from '@/lib/exchanges/vocabulary';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';

export const weekend = { startsOn: '2026-11-28', endsOn: '2026-11-29' };

/** What a form sends when somebody asks. */
export const asking = (
  listingId: ListingId,
  more: { startsOn?: string; endsOn?: string; units?: number; note?: string } = {},
) => askInput.parse({ listingId, note: 'Bonjour, est-ce possible ?', ...more });

export async function borrowed(db: Db, asker: Actor, listingId: ListingId, tools: Tools, days = weekend) {
  return (await ask(db, asker, asking(listingId, days), tools)).exchangeId;
}

export async function wanted(db: Db, asker: Actor, listingId: ListingId, tools: Tools) {
  return (await ask(db, asker, asking(listingId), tools)).exchangeId;
}

export const agreed = (db: Db, owner: Actor, exchangeId: ExchangeId, tools: Tools) =>
  agree(db, owner, { exchangeId, remark: '' }, tools);

/** The six digits that a side holds for a moment. */
export async function codeOf(
  db: Db,
  exchangeId: ExchangeId,
  holder: Side,
  moment: 'hand-over' | 'return' = 'hand-over',
): Promise<string> {
  const [row] = await db
    .select({ code: handoverCodes.code })
    .from(handoverCodes)
    .where(
      and(
        eq(handoverCodes.exchangeId, exchangeId),
        eq(handoverCodes.holder, holder),
        eq(handoverCodes.moment, moment),
      ),
    );
  return row?.code ?? 'none';
}

/** Agreed by the owner, handed over with the owner's code. */
export async function out(db: Db, owner: Actor, asker: Actor, exchangeId: ExchangeId, tools: Tools) {
  await agreed(db, owner, exchangeId, tools);
  await handOver(db, asker, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, tools);
}

export async function stateOf(db: Db, exchangeId: ExchangeId): Promise<string | undefined> {
  const [row] = await db
    .select({ state: exchanges.state })
    .from(exchanges)
    .where(eq(exchanges.id, exchangeId));
  return row?.state;
}

export async function stepsOf(db: Db, exchangeId: ExchangeId): Promise<string[]> {
  const rows = await db
    .select({ verb: exchangeSteps.verb })
    .from(exchangeSteps)
    .where(eq(exchangeSteps.exchangeId, exchangeId))
    .orderBy(exchangeSteps.id);
  return rows.map(({ verb }) => verb);
}

export async function holdsOf(db: Db, listingId: ListingId): Promise<string[]> {
  const rows = await db
    .select({ exchangeId: holds.exchangeId })
    .from(holds)
    .where(eq(holds.listingId, listingId));
  return rows.map(({ exchangeId }) => exchangeId);
}
