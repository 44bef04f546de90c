import type { Db } from '@/db/types';
import { defaultCommunity } from '@/lib/communities/queries';
import type { Tools } from '@/lib/gateways/tools';
import { seedCommunes } from './communes';
import { seedDemo } from './demo';

export type Seeded = { communes: number; demo: boolean };

/** What a new installation needs: the communes of France, and the demonstration where it is wanted and nobody is yet. */
export async function seedIfEmpty(db: Db, { demo }: { demo: boolean }, tools: Tools): Promise<Seeded> {
  const communes = await seedCommunes(db);
  const wanted = demo && !(await defaultCommunity(db));
  if (wanted) await seedDemo(db, tools);
  return { communes, demo: wanted };
}
