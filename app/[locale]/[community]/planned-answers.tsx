import type { ReactNode } from 'react';
import { RideAnswers, CarAnswers } from '@/components/rides/answers';
import { exceptionSaid, WeekSaid } from '@/components/plans/week-said';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import type { CommunityId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import { dayAt } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { PlannedStep } from '@/lib/listings/steps';
import { isEverOpen } from '@/lib/plans/opening-plan';
import { sharedToEdit } from '@/lib/plans/shared-to-edit';
import { rideToEdit } from '@/lib/rides/ride-to-edit';
import type { Here } from '@/lib/web/visit';

/** What was answered on the screens of bricks above, for the page that shows every answer once more. */
export async function plannedAnswers(
  { locale, community }: Here,
  listing: ListingToEdit,
): Promise<Partial<Record<PlannedStep, ReactNode>>> {
  const { subject } = listing.type;
  if (subject === 'service' || subject === 'space') return planAnswer(locale, community.id, listing);
  if (subject !== 'ride') return {};
  const ride = await rideToEdit(db(), community.id, listing.id, dayAt(realClock(), community.timeZone));
  if (!ride?.route) return {};
  const said = { t: words(locale), locale, currency: community.currency, ride, route: ride.route };
  return { route: <RideAnswers {...said} />, car: <CarAnswers {...said} /> };
}

/** The hours of a week and the days that differ; nothing while none was said. */
async function planAnswer(locale: Locale, communityId: CommunityId, listing: ListingToEdit) {
  const shared = await sharedToEdit(db(), communityId, listing.id, realClock());
  if (!shared || !isEverOpen(shared)) return {};
  const said = { t: words(locale), locale };
  return {
    plan: (
      <>
        <WeekSaid {...said} weekly={shared.weekly} />
        {shared.exceptions.map((exception, at) => (
          <p key={at}>{exceptionSaid(exception, said)}</p>
        ))}
      </>
    ),
  };
}
