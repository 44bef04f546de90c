'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save, type Shown } from '@/components/listings/post/step-form';
import { RadioCards } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { timeZoneSaid } from '@/lib/ground/time-zone';
import { bufferChoices, noticeChoices, slotChoices } from '@/lib/plans/limits';
import { ExceptionFields, type KeptException } from './exception-fields';
import { lengthSaid } from './length-said';
import { WeekTable, type KeptWeek } from './week-table';

export type PlanFormProps = {
  save: Save;
  go: string;
  later?: boolean;
  today: string;
  template: 'help' | 'service' | 'space';
  kept: {
    week: KeptWeek;
    exceptions: readonly KeptException[];
    by: string;
    slotMinutes: string;
    maxHours: string;
    maxDays: string;
    bufferMinutes: string;
    noticeMinutes: string;
    icsUrl: string;
    timeZone: string;
  };
  /** What the clock of the listing may be, the community's first. */
  timeZones: readonly string[];
  /** What reading the other calendar came to, in words. */
  calendar: { read: string | null; error: string | null };
};
type Part = Pick<PlanFormProps, 'kept'> & { shown: Shown };

/** When a service or a space can be had: the week, the days that differ, and what is kept free around it. */
export function PlanForm({ save, go, later, today, template, kept, calendar, timeZones }: PlanFormProps) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <div key={JSON.stringify(kept)} className="stack-6">
          <h1>{t(`plans.post.plan.title.${template}`)}</h1>
          <p className="lead">{t('plans.post.plan.lead')}</p>
          {template === 'space' && <Lengths shown={shown} kept={kept} />}
          <WeekTable shown={shown} kept={kept.week} />
          <ExceptionFields shown={shown} kept={kept.exceptions} today={today} />
          <Around shown={shown} kept={kept} />
          <OtherCalendar shown={shown} kept={kept} calendar={calendar} />
          <Clock shown={shown} kept={kept} timeZones={timeZones} />
        </div>
      )}
    </StepForm>
  );
}

function Lengths({ shown, kept }: Part) {
  const { t } = useWords();
  return (
    <>
      <RadioCards
        name="by"
        label={t('plans.post.plan.by')}
        error={shown.error('by')}
        chosen={shown.said('by', kept.by)}
        options={(['hours', 'days', 'both'] as const).map((value) => ({
          value,
          label: t(`plans.post.plan.by.${value}`),
          hint: t(`plans.post.plan.by.${value}-hint`),
        }))}
      />
      <div className="pair">
        <Choice name="slotMinutes" shown={shown} kept={kept} choices={slotChoices} />
        <TextInput
          name="maxHours"
          short
          inputMode="numeric"
          unit={t('plans.post.plan.hours-unit')}
          label={t('plans.post.plan.max-hours')}
          aside={t('ground.field.optional')}
          error={shown.error('maxHours')}
          defaultValue={shown.said('maxHours', kept.maxHours)}
        />
      </div>
      <TextInput
        name="maxDays"
        short
        inputMode="numeric"
        unit={t('plans.post.plan.days-unit')}
        label={t('plans.post.plan.max-days')}
        error={shown.error('maxDays')}
        defaultValue={shown.said('maxDays', kept.maxDays)}
      />
    </>
  );
}

function Around({ shown, kept }: Part) {
  return (
    <>
      <Choice name="bufferMinutes" shown={shown} kept={kept} choices={bufferChoices} />
      <Choice name="noticeMinutes" shown={shown} kept={kept} choices={noticeChoices} />
    </>
  );
}

type ChoiceName = 'slotMinutes' | 'bufferMinutes' | 'noticeMinutes';
const saidAs = { slotMinutes: 'slot', bufferMinutes: 'buffer', noticeMinutes: 'notice' } as const;

function Choice({ name, shown, kept, choices }: Part & { name: ChoiceName; choices: readonly number[] }) {
  const { t } = useWords();
  const label = (minutes: number) => {
    if (name !== 'noticeMinutes') return lengthSaid(t, minutes);
    return minutes === 0
      ? t('plans.post.plan.notice.0')
      : t('plans.post.plan.ahead', { length: lengthSaid(t, minutes) });
  };
  return (
    <Select
      name={name}
      label={t(`plans.post.plan.${saidAs[name]}`)}
      hint={t(`plans.post.plan.${saidAs[name]}-hint`)}
      error={shown.error(name)}
      options={choices.map((minutes) => ({ value: String(minutes), label: label(minutes) }))}
      defaultValue={shown.said(name, kept[name])}
    />
  );
}

/** The owner's own calendar: what is busy there is not offered here. */
function OtherCalendar({ shown, kept, calendar }: Part & Pick<PlanFormProps, 'calendar'>) {
  const { t } = useWords();
  return (
    <FieldSet id="ics" label={t('plans.post.plan.ics')} hint={t('plans.post.plan.ics-hint')}>
      {calendar.error && <Notice look="warn">{calendar.error}</Notice>}
      <TextInput
        type="url"
        name="icsUrl"
        label={t('plans.post.plan.ics-address')}
        aside={t('ground.field.optional')}
        hint={calendar.read ?? undefined}
        error={shown.error('icsUrl')}
        defaultValue={shown.said('icsUrl', kept.icsUrl)}
        autoComplete="off"
        spellCheck={false}
      />
    </FieldSet>
  );
}

/** Few need it: who shares something far from the community. */
function Clock({ shown, kept, timeZones }: Part & Pick<PlanFormProps, 'timeZones'>) {
  const { t } = useWords();
  const error = shown.error('timeZone');
  return (
    <details className="more" open={error !== null || kept.timeZone !== timeZones[0] || undefined}>
      <summary>{t('plans.post.plan.more')}</summary>
      <Select
        name="timeZone"
        label={t('plans.post.plan.zone')}
        hint={t('plans.post.plan.zone-hint')}
        error={error}
        options={timeZones.map((zone) => ({ value: zone, label: timeZoneSaid(zone) }))}
        defaultValue={shown.said('timeZone', kept.timeZone)}
      />
    </details>
  );
}
