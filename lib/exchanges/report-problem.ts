import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { ReportProblemInput } from './input';

/**
 * Either side says that something is wrong: the clock only reminds until it is settled, and moderators may look.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function reportProblem(
  db: Db,
  actor: Actor,
  { exchangeId, remark }: ReportProblemInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'report-problem', { remark }, tools));
}
