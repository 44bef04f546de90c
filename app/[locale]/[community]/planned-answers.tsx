import type { PlannedAnswers } from '@/components/listings/answer-row';
import { RideAnswers, CarAnswers } from '@/components/rides/answers';
import { exceptionSaid, WeekSaid } from '@/components/plans/week-said';
import { AroundSaid, sharedTermsSaid } from '@/components/plans/shared-said';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { dayAt } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isEverOpen } from '@/lib/plans/opening-plan';
import { sharedToEdit } from '@/lib/plans/shared-to-edit';
import { rideToEdit } from '@/lib/rides/ride-to-edit';
import type { Here } from '@/lib/web/visit';

/** What was answered on the screens of bricks above, for the page that shows every answer once more. */
export async function plannedAnswers(here: Here, listing: ListingToEdit): Promise<PlannedAnswers> {
  const { locale, community } = here;
  const { subject } = listing.type;
  if (subject === 'service' || subject === 'space') return planAnswer(here, listing);
  if (subject !== 'ride') return {};
  const ride = await rideToEdit(db(), community.id, listing.id, dayAt(realClock(), community.timeZone));
  if (!ride?.route) return {};
  const said = { t: words(locale), locale, currency: community.currency, ride, route: ride.route };
  return { route: <RideAnswers {...said} />, car: <CarAnswers {...said} /> };
}

/** The hours of a week and the days that differ; nothing while none was said. */
async function planAnswer(
  { locale, community, actor }: Here,
  listing: ListingToEdit,
): Promise<PlannedAnswers> {
  const shared = await sharedToEdit(db(), community.id, listing.id, realClock());
  if (!shared || listing.type.direction === 'request') return {};
  const said = { t: words(locale), locale };
  const isOwner = listing.ownerId === actor.memberId;
  const terms = sharedTermsSaid({ ...said, shared }, isOwner);
  if (!isEverOpen(shared)) return { terms };
  return {
    terms,
    plan: (
      <>
        <WeekSaid {...said} weekly={shared.weekly} />
        {shared.exceptions.map((exception, at) => (
          <p key={at}>{exceptionSaid(exception, said)}</p>
        ))}
        <AroundSaid {...said} shared={shared} isOwner={isOwner} />
      </>
    ),
  };
}
