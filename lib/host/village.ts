/** What an empty database is given: the communes, and the demonstration where it is wanted. */
import { communes } from '@/db/schema/installation';
import { communities } from '@/db/schema/communities';
import { seedIfEmpty as seed } from '@/db/seed/seed';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { realTools } from './tools';

/** Says what it does when there is something to do. */
export async function seedIfEmpty(tell: (sentence: string) => void): Promise<void> {
  const { demo } = settings();
  const [commune] = await db().select({ code: communes.code }).from(communes).limit(1);
  const [community] = await db().select({ id: communities.id }).from(communities).limit(1);
  if (!community && demo) tell('Filling the demonstration village…');
  else if (!commune) tell('Learning the communes…');
  await seed(db(), { demo }, realTools());
}
