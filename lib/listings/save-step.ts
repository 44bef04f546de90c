import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { answered } from './answered';
import { dropPictures } from './drop-photos';
import type { StepInput } from './input';
import { keepAnswer, type Kept } from './keep-answer';
import { lockOwnListing } from './own-listing';
import { placeSaid } from './place-said';

/**
 * Keeps the answer of one screen. A draft is kept as far as it goes (`later` keeps what is unfinished too); a listing that
 * was published must stay whole, and its pages are made anew.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field | 'kind-missing' | 'kind-is-fixed' | 'units-held'
 */
export async function saveStep(db: Db, actor: Actor, input: StepInput, tools: Tools): Promise<Kept> {
  // An address may be looked up far away: before anything is locked.
  const place = input.step === 'place' ? await placeSaid(db, actor, input, tools) : {};
  const { orphans, kept } = await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const { columns, orphans } = await answered(tx, actor, listing, input);
    return { orphans, kept: await keepAnswer(tx, actor, listing, input, { ...columns, ...place }, tools) };
  });
  await dropPictures(tools.storage, orphans);
  return kept;
}
