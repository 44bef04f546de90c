import { notFound } from 'next/navigation';
import { TermsForm } from '@/components/listings/post/terms-form';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { signOf } from '@/lib/i18n/format';
import { sellerNumbers } from '@/lib/listings/seller-numbers';
import { keptIn } from './kept-in';
import type { ScreenProps } from './screen-props';

/** The terms of goods; other kinds have screens of their own. */
export async function TermsScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  if (listing.type.subject !== 'good') notFound();
  const last = await sellerNumbers(db(), community.id, listing.ownerId);
  const numbers = { siret: listing.siret || last.siret, rna: listing.rna || last.rna };
  return (
    <TermsForm
      {...form}
      type={listing.type}
      isEaten={listing.isEaten}
      ownerStatus={listing.ownerStatus}
      kept={{ ...keptIn(listing, locale).terms, ...numbers }}
      currency={signOf(community.currency, locale)}
      today={dayAt(realClock(), community.timeZone)}
    />
  );
}
