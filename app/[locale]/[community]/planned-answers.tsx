import type { ReactNode } from 'react';
import { RideAnswers, CarAnswers } from '@/components/rides/answers';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { PlannedStep } from '@/lib/listings/steps';
import { rideToEdit } from '@/lib/rides/ride-to-edit';
import type { Here } from '@/lib/web/visit';

/** What was answered on the screens of bricks above, for the page that shows every answer once more. */
export async function plannedAnswers(
  { locale, community }: Here,
  listing: ListingToEdit,
): Promise<Partial<Record<PlannedStep, ReactNode>>> {
  if (listing.type.subject !== 'ride') return {};
  const ride = await rideToEdit(db(), community.id, listing.id, dayAt(realClock(), community.timeZone));
  if (!ride?.route) return {};
  const said = { t: words(locale), locale, currency: community.currency, ride, route: ride.route };
  return { route: <RideAnswers {...said} />, car: <CarAnswers {...said} /> };
}
