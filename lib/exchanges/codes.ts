/** The six digits that prove a hand-over, a return, or that a passenger got in: each side shows its own, and enters the other's. */
import { randomInt } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import { handoverCodes } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { Exchange } from './row';
import { otherSide, tableOf, traitsOf, type ExchangeProcess } from './states';
import type { Party, Proof, Side } from './vocabulary';

const sides: Side[] = ['owner', 'asker'];

/** Two for each moment of the process: four for a loan, two for a gift or a ride, none for another meeting. The two of a moment differ, so that nobody enters their own unawares. */
export async function makeCodes(
  tx: Db,
  { communityId, id: exchangeId }: Pick<Exchange, 'communityId' | 'id'>,
  process: ExchangeProcess,
): Promise<void> {
  const rows = proofsOf(process).flatMap((moment) => {
    const [first, second] = twoCodes();
    return [
      { communityId, exchangeId, moment, holder: 'owner' as const, code: first },
      { communityId, exchangeId, moment, holder: 'asker' as const, code: second },
    ];
  });
  if (rows.length > 0) await tx.insert(handoverCodes).values(rows);
}

const proofsOf = (process: ExchangeProcess): readonly Proof[] =>
  tableOf(process).verbs.board ? ['boarding'] : traitsOf(process).moments;

function twoCodes(): [string, string] {
  const first = randomInt(1_000_000);
  const second = (first + 1 + randomInt(999_999)) % 1_000_000;
  return [sixDigits(first), sixDigits(second)];
}

const sixDigits = (value: number): string => value.toString().padStart(6, '0');

/**
 * Marks the moment as proven when the code is the one that the other side holds. Nothing is said about how near a wrong one was.
 * @throws Refused 'wrong-code' | 'own-code'
 */
export async function useCode(
  tx: Db,
  exchange: Exchange & { party: Party },
  moment: Proof,
  code: string,
  now: Date,
): Promise<void> {
  const mine = sides.find((side) => side === exchange.party);
  if (!mine) throw new Refused('not-your-turn');
  const held = await codesOf(tx, exchange.communityId, exchange.id, moment);
  if (held[mine] === code) throw new Refused('own-code');
  if (held[otherSide(mine)] !== code) throw new Refused('wrong-code');
  await tx
    .update(handoverCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(handoverCodes.communityId, exchange.communityId),
        eq(handoverCodes.exchangeId, exchange.id),
        eq(handoverCodes.moment, moment),
      ),
    );
}

/** Both codes of a moment; undefined where an exchange has no such moment. */
export async function codesOf(
  db: Db,
  communityId: Exchange['communityId'],
  exchangeId: ExchangeId,
  moment: Proof,
): Promise<Partial<Record<Side, string>>> {
  const rows = await db
    .select({ holder: handoverCodes.holder, code: handoverCodes.code })
    .from(handoverCodes)
    .where(
      and(
        eq(handoverCodes.communityId, communityId),
        eq(handoverCodes.exchangeId, exchangeId),
        eq(handoverCodes.moment, moment),
      ),
    );
  return Object.fromEntries(rows.map(({ holder, code }) => [holder, code]));
}

/** Whether a moment was proven with either code. */
export async function isProven(
  db: Db,
  { communityId, id: exchangeId }: Pick<Exchange, 'communityId' | 'id'>,
  moment: Proof,
): Promise<boolean> {
  const used = and(
    eq(handoverCodes.communityId, communityId),
    eq(handoverCodes.exchangeId, exchangeId),
    eq(handoverCodes.moment, moment),
    isNotNull(handoverCodes.usedAt),
  );
  return (await db.$count(handoverCodes, used)) > 0;
}
