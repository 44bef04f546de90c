'use client';

import { Plus } from 'lucide-react';
import { DropRow } from '@/components/forms/drop-row';
import { useRows } from '@/components/forms/use-rows';
import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { Button } from '@/components/ui/button';
import { FieldSet } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import { mostExceptions } from '@/lib/plans/limits';

export type KeptException = { day: string; kind: string; from: string; to: string };
const blank: KeptException = { day: '', kind: 'closed', from: '', to: '' };

/** Days that are not as their weekday says: one row each, and a free one for the next. */
export function ExceptionFields({
  shown,
  kept,
  today,
}: {
  shown: Shown;
  kept: readonly KeptException[];
  today: string;
}) {
  const { t } = useWords();
  const all = (field: keyof KeptException) =>
    shown.saidAll(
      `exception-${field}`,
      kept.map((one) => one[field]),
    );
  const [days, kinds, froms, tos] = [all('day'), all('kind'), all('from'), all('to')];
  const first = days.map((day, at) => ({
    ...{ day, kind: kinds[at] ?? 'closed', from: froms[at] ?? '', to: tos[at] ?? '' },
  }));
  const { rows, add, drop } = useRows(() => [...first.filter(({ day, from }) => day || from), blank]);
  return (
    <FieldSet
      id="exceptions"
      label={t('plans.post.plan.exceptions')}
      hint={t('plans.post.plan.exceptions-hint')}
      error={shown.error('exceptions')}
    >
      <ul className="stack">
        {rows.map(({ key, ...row }, at) => (
          <li key={key}>
            <div
              className="exception"
              role="group"
              aria-label={t('plans.post.plan.exception', { number: at + 1 })}
            >
              <ExceptionRow at={at} row={row} shown={shown} today={today} />
              {row.day && (
                <DropRow
                  wish={`drop:${at}`}
                  words={t('plans.post.plan.exception-remove', { number: at + 1 })}
                  onDrop={() => drop(key)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {rows.length < mostExceptions && (
        <div>
          <Button look="second" icon={Plus} onClick={() => add(blank)}>
            {t('plans.post.plan.exception-add')}
          </Button>
        </div>
      )}
    </FieldSet>
  );
}

function ExceptionRow({
  at,
  row,
  shown,
  today,
}: {
  at: number;
  row: KeptException;
  shown: Shown;
  today: string;
}) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        type="date"
        id={`exceptions-${at}-day`}
        name="exception-day"
        min={today}
        label={t('plans.post.plan.exception-day')}
        error={shown.error(`exceptions.${at}.day`)}
        defaultValue={row.day}
      />
      <Select
        id={`exceptions-${at}-kind`}
        name="exception-kind"
        label={t('plans.post.plan.exception-kind')}
        options={(['closed', 'open'] as const).map((kind) => ({
          value: kind,
          label: t(`plans.post.plan.kind.${kind}`),
        }))}
        defaultValue={row.kind}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="time"
          id={`exceptions-${at}-${end}`}
          name={`exception-${end}`}
          label={t(`plans.post.plan.exception-${end}`)}
          error={shown.error(`exceptions.${at}.${end}`)}
          defaultValue={row[end]}
        />
      ))}
    </>
  );
}
