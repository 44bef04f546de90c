import { notFound } from 'next/navigation';
import { TermsForm } from '@/components/listings/post/terms-form';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { signOf } from '@/lib/i18n/format';
import { keptIn } from './kept-in';
import type { ScreenProps } from './screen-props';

/** The terms of goods; other kinds have screens of their own. */
export function TermsScreen({ here: { locale, community }, listing, form }: ScreenProps) {
  if (listing.type.subject !== 'good') notFound();
  return (
    <TermsForm
      {...form}
      type={listing.type}
      isEaten={listing.isEaten}
      isBusiness={listing.ownerStatus === 'business'}
      kept={keptIn(listing).terms}
      currency={signOf(community.currency, locale)}
      today={dayAt(realClock(), community.timeZone)}
    />
  );
}
