import { and, eq, isNull, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { handoverCodes } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Exchange } from './row';
import { showsCodes } from './states';
import type { Proof, Side } from './vocabulary';

export type OwnCodes = Record<Proof, string | null>;

const unused = composed((db) =>
  db
    .select({ moment: handoverCodes.moment, code: handoverCodes.code })
    .from(handoverCodes)
    .where(
      and(
        eq(handoverCodes.communityId, sql.placeholder('communityId')),
        eq(handoverCodes.exchangeId, sql.placeholder('exchangeId')),
        eq(handoverCodes.holder, sql.placeholder('side')),
        isNull(handoverCodes.usedAt),
      ),
    ),
);

/** The codes that a side shows to the other, while they can still be used. Never the other's. */
export async function ownCodes(db: Db, exchange: Exchange, side: Side | 'moderator'): Promise<OwnCodes> {
  const { communityId, id: exchangeId, state } = exchange;
  if (side === 'moderator' || !showsCodes(state)) return { 'hand-over': null, return: null, boarding: null };
  const rows = await unused(db, { communityId, exchangeId, side });
  const codeOf = (moment: Proof) => rows.find((row) => row.moment === moment)?.code ?? null;
  const isBefore = state === 'agreed' || state === 'ready' || state === 'half';
  return {
    'hand-over': isBefore ? codeOf('hand-over') : null,
    return: codeOf('return'),
    boarding: isBefore ? codeOf('boarding') : null,
  };
}
