'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { Stepper } from '@/components/ui/stepper';
import { DaysFields, type KeptDays } from './days-fields';
import { StopFields } from './stop-fields';

export type RouteFormProps = {
  save: Save;
  go: string;
  later?: boolean;
  near: string;
  points: readonly string[];
  /** the points come from the national base, which asks to be named */
  isFromBase: boolean;
  today: string;
  isRequest: boolean;
  mostStops: number;
  mostSeats: number;
  kept: KeptDays & { stops: readonly string[]; spots: readonly string[]; seats: string };
};

/** Where a ride goes and when; for somebody who looks for one, also for how many. */
export function RouteForm(props: RouteFormProps) {
  const { save, go, later, near, points, isFromBase, today, isRequest, mostStops, mostSeats, kept } = props;
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t(isRequest ? 'rides.post.route.title-request' : 'rides.post.route.title')}</h1>
          <StopFields
            shown={shown}
            kept={kept.stops}
            spots={kept.spots}
            near={near}
            points={points}
            isRequest={isRequest}
            most={mostStops}
          />
          <DaysFields shown={shown} kept={kept} today={today} isRequest={isRequest} />
          {isRequest && (
            <Stepper
              name="seats"
              label={t('rides.post.route.seats')}
              error={shown.error('seats')}
              less={t('rides.post.car.less')}
              more={t('rides.post.car.more')}
              min={1}
              max={mostSeats}
              defaultValue={shown.said('seats', kept.seats)}
            />
          )}
          {isFromBase && <p className="soft">{t('rides.post.route.attribution')}</p>}
        </>
      )}
    </StepForm>
  );
}
