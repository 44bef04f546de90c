import { notFound } from 'next/navigation';
import { db } from '@/db/client';
import { askPage, type AskPage } from '@/lib/exchanges/ask-page';
import type { Actor } from '@/lib/ground/actor';
import { findListingPage, type ListingPage } from '@/lib/listings/listing-page';

export type Asked = { page: AskPage; listing: ListingPage };

/** The listing that somebody is about to ask for, with whether they may; nothing for what was removed or never published. */
export async function readAsked(actor: Actor, address: string): Promise<Asked> {
  const number = Number(/^([1-9]\d{0,8})-[a-z0-9-]{1,80}$/.exec(address)?.[1] ?? 0);
  const listing = number ? await findListingPage(db(), actor.communityId, number) : undefined;
  const page = listing && (await askPage(db(), actor, listing.id, new Date()));
  if (!listing || !page) notFound();
  return { page, listing };
}
