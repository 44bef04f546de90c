import type { Db } from '@/db/types';
import { codesOf } from './codes';
import type { Exchange } from './row';
import { showsCodes, type Side } from './states';

export type OwnCodes = { 'hand-over': string | null; return: string | null };

/** The codes that a side shows to the other, while they can still be used. Never the other's. */
export async function ownCodes(db: Db, exchange: Exchange, side: Side | 'moderator'): Promise<OwnCodes> {
  const { communityId, id, state } = exchange;
  if (side === 'moderator' || !showsCodes(state)) return { 'hand-over': null, return: null };
  const handOver = state === 'agreed' ? await codesOf(db, communityId, id, 'hand-over') : {};
  const back = await codesOf(db, communityId, id, 'return');
  return { 'hand-over': handOver[side] ?? null, return: back[side] ?? null };
}
