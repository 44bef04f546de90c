import type { Db } from '@/db/types';
import { hit } from '@/lib/gateways/rate-limit';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';

const limits = [
  { max: 8, windowSeconds: 900 },
  { max: 30, windowSeconds: 86_400 },
];

/**
 * Counts one more try of a member at the codes of an exchange. It stands outside the transaction of the try, which a wrong
 * code undoes.
 * @throws Refused 'too-many-tries'
 */
export async function tryCode(db: Db, actor: Actor, exchangeId: ExchangeId, now: Date): Promise<void> {
  for (const limit of limits) {
    const bucket = `code:${limit.windowSeconds}:${exchangeId}:${actor.memberId}`;
    if (!(await hit(db, bucket, limit, now))) throw new Refused('too-many-tries');
  }
}
