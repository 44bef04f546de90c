'use client';

import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '@/components/forms/words-provider';
import type { Shown } from '@/components/listings/post/step-form';
import { useSuggestions } from '@/components/members/use-suggestions';
import { Button } from '@/components/ui/button';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';

export type StopFieldsProps = {
  shown: Shown;
  kept: readonly string[];
  /** where exactly one is met at each of them */
  spots: readonly string[];
  /** « 45.42,4.68 »: suggestions come from around there first */
  near: string;
  /** meeting points, by the words with which the server knows them again */
  points: readonly string[];
  /** somebody who looks for a ride has no stops between */
  isRequest: boolean;
  most: number;
};
type Row = { key: number; value: string; spot: string };

const list = 'stops-known';

/** From, stops, to: communes or meeting points, with the browser's own suggestions. Plain fields where no script comes. */
export function StopFields({ shown, kept, spots, near, points, isRequest, most }: StopFieldsProps) {
  const { t } = useWords();
  const said = shown.saidAll('stops', kept);
  const saidSpots = shown.saidAll('spots', spots);
  const [rows, setRows] = useState<Row[]>(() =>
    [said[0] ?? '', ...said.slice(1, -1), said.length > 1 ? (said.at(-1) ?? '') : ''].map((value, key) => ({
      ...{ key, value },
      spot: saidSpots[key] ?? '',
    })),
  );
  const [typed, setTyped] = useState('');
  const last = rows.length - 1;
  const add = () => {
    const key = Math.max(...rows.map((row) => row.key)) + 1;
    setRows([...rows.slice(0, -1), { key, value: '', spot: '' }, ...rows.slice(-1)]);
  };
  const field = (row: Row, at: number, end?: ReactNode) => (
    <li key={row.key} className="stop-row">
      <StopField
        at={at}
        label={
          at === 0
            ? t('rides.post.route.from')
            : at === last
              ? t('rides.post.route.to')
              : t('rides.post.route.stop', { number: at })
        }
        value={row.value}
        error={shown.error(`stops.${at}`)}
        onTyped={setTyped}
        spot={isRequest ? null : row.spot}
      />
      {end}
    </li>
  );
  return (
    <FieldSet
      id="stops"
      label={t('rides.post.route.way')}
      hint={t('rides.post.route.way-hint')}
      error={shown.error('stops')}
    >
      <ol className="stop-rows">
        {rows
          .slice(0, -1)
          .map((row, at) =>
            field(
              row,
              at,
              at > 0 && <Drop at={at} drop={() => setRows(rows.filter(({ key }) => key !== row.key))} />,
            ),
          )}
        {!isRequest && (
          <li>
            {rows.length < most && (
              <Button look="second" small icon={Plus} onClick={add}>
                {t('rides.post.route.stop-add')}
              </Button>
            )}
            <noscript>
              <StopField
                at={rows.length + 10}
                label={t('rides.post.route.stop', { number: last })}
                value=""
                error={null}
                spot=""
              />
            </noscript>
          </li>
        )}
        {rows.slice(-1).map((row) => field(row, last))}
      </ol>
      <Known near={near} typed={typed} points={points} />
    </FieldSet>
  );
}

type StopFieldProps = {
  at: number;
  label: string;
  value: string;
  error: string | null;
  /** NULL: not asked for. */
  spot: string | null;
  onTyped?: (text: string) => void;
};

function StopField({ at, label, value, error, spot, onTyped }: StopFieldProps) {
  const { t } = useWords();
  return (
    <div className="stack-2">
      <TextInput
        id={`stops-${at}`}
        name="stops"
        label={label}
        error={error}
        defaultValue={value}
        list={list}
        maxLength={160}
        autoComplete="off"
        onChange={(event) => onTyped?.(event.target.value)}
      />
      {spot !== null && (
        <TextInput
          id={`spots-${at}`}
          name="spots"
          label={t('rides.post.route.spot')}
          aside={t('ground.field.optional')}
          placeholder={t('rides.post.route.spot-example')}
          defaultValue={spot}
          maxLength={160}
          autoComplete="off"
        />
      )}
    </div>
  );
}

function Drop({ at, drop }: { at: number; drop: () => void }) {
  const { t } = useWords();
  return (
    <Button
      type="submit"
      name="wish"
      value={`drop-stop:${at}`}
      look="quiet"
      small
      icon={X}
      onClick={(event) => {
        event.preventDefault();
        drop();
      }}
    >
      {t('rides.post.route.stop-remove', { number: at })}
    </Button>
  );
}

/** What the browser proposes: the communes that what is typed may become, and every meeting point. */
function Known({ near, typed, points }: { near: string; typed: string; points: readonly string[] }) {
  const communes = useSuggestions(typed, near).found ?? [];
  return (
    <datalist id={list}>
      {communes.map(({ code, name, postcodes }) => (
        <option key={code} value={`${name} (${postcodes[0] ?? ''})`} />
      ))}
      {points.map((point) => (
        <option key={point} value={point} />
      ))}
    </datalist>
  );
}
