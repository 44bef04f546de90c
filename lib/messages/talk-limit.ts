import type { Db } from '@/db/types';
import { hit } from '@/lib/gateways/rate-limit';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';

const limits = {
  message: { max: 30, windowSeconds: 300 },
  question: { max: 15, windowSeconds: 3600 },
  request: { max: 30, windowSeconds: 3600 },
};

/**
 * Counts one more of a member's messages, of the conversations that they begin, or of the things that they ask for.
 * @throws Refused 'too-many-tries'
 */
export async function mayTalk(db: Db, actor: Actor, what: keyof typeof limits, now: Date): Promise<void> {
  if (!(await hit(db, `${what}:${actor.memberId}`, limits[what], now))) throw new Refused('too-many-tries');
}
