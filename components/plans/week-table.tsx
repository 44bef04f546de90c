'use client';

import { Fragment } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { FieldSet } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import type { Shown } from '@/components/listings/post/step-form';

/** Times as fields hold them, by weekday (1 Monday … 7 Sunday). */
export type KeptWeek = readonly { weekday: number; from: string; to: string }[];

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof weekdays)[number];
const usualRanges = 2;
const mostRanges = 3;

type Props = { shown: Shown; kept: KeptWeek };

/** The hours of every week: a row a day, and in it a few ranges. */
export function WeekTable({ shown, kept }: Props) {
  const { t } = useWords();
  return (
    <FieldSet
      id="plan-missing"
      label={t('plans.post.plan.week')}
      hint={t('plans.post.plan.week-hint')}
      error={shown.error('plan-missing')}
    >
      <table className="week">
        <thead>
          <tr>
            <th scope="col">{t('plans.post.plan.day')}</th>
            {([1, 2] as const).map((range) => (
              <th key={range} scope="col">
                {t(`plans.post.plan.range.${range}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <DayRow key={weekday} weekday={weekday} shown={shown} kept={kept} />
          ))}
        </tbody>
      </table>
      <Copying shown={shown} />
    </FieldSet>
  );
}

function DayRow({ weekday, shown, kept }: Props & { weekday: Weekday }) {
  const { t } = useWords();
  const own = kept.filter((range) => range.weekday === weekday);
  const froms = shown.saidAll(
    `from-${weekday}`,
    own.map(({ from }) => from),
  );
  const tos = shown.saidAll(
    `to-${weekday}`,
    own.map(({ to }) => to),
  );
  const many = Math.min(mostRanges, Math.max(usualRanges, froms.filter(Boolean).length + 1));
  return (
    <tr>
      <th scope="row">{t(`plans.weekday.${weekday}`)}</th>
      {Array.from({ length: many }, (_, range) => (
        <td key={range}>
          <Range
            weekday={weekday}
            range={range}
            from={froms[range] ?? ''}
            to={tos[range] ?? ''}
            shown={shown}
          />
        </td>
      ))}
    </tr>
  );
}

type RangeProps = { weekday: Weekday; range: number; from: string; to: string; shown: Shown };

function Range({ weekday, range, from, to, shown }: RangeProps) {
  const { t } = useWords();
  const at = (weekday - 1) * mostRanges + range;
  const holes = {
    day: t(`plans.weekday.${weekday}`),
    range: t(`plans.post.plan.range.${range === 0 ? 1 : range === 1 ? 2 : 3}`),
  };
  const wrong = shown.error(`openings.${at}.from`) ?? shown.error(`openings.${at}.to`);
  return (
    <div className="range">
      {(['from', 'to'] as const).map((end) => (
        <Fragment key={end}>
          <span aria-hidden="true">{t(`plans.post.plan.${end}`)}</span>
          <input
            type="time"
            className="input"
            id={`openings-${at}-${end}`}
            name={`${end}-${weekday}`}
            aria-label={t(`plans.post.plan.${end}-name`, holes)}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `openings-${at}-wrong` : undefined}
            defaultValue={end === 'from' ? from : to}
          />
        </Fragment>
      ))}
      {wrong && (
        <span className="error" id={`openings-${at}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

/** Hours of one day for others as well, without typing them again; the page comes back with them. */
function Copying({ shown }: { shown: Shown }) {
  const { t } = useWords();
  const groups = (['working', 'all', 'weekend'] as const).map((group) => ({
    value: group,
    label: t(`plans.post.plan.copy-to.${group}`),
  }));
  const days = weekdays.map((weekday) => ({ value: String(weekday), label: t(`plans.weekday.${weekday}`) }));
  return (
    <div className="row tight copying" role="group" aria-label={t('plans.post.plan.copy-title')}>
      <Select
        name="copyFrom"
        label={t('plans.post.plan.copy-from')}
        options={days}
        defaultValue={shown.said('copyFrom', '1')}
      />
      <Select
        name="copyTo"
        label={t('plans.post.plan.copy-to')}
        options={[...groups, ...days]}
        defaultValue={shown.said('copyTo', 'working')}
      />
      <Button type="submit" look="second" name="wish" value="copy">
        {t('plans.post.plan.copy')}
      </Button>
    </div>
  );
}
