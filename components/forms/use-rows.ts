'use client';

import { useState } from 'react';

/** Rows that a person adds and takes away; each keeps its key, so that what was typed in the others stays theirs. */
export function useRows<Row extends object>(first: () => readonly Row[]) {
  const [rows, setRows] = useState(() => first().map((row, key) => ({ ...row, key })));
  const add = (row: Row) => setRows([...rows, { ...row, key: (rows.at(-1)?.key ?? 0) + 1 }]);
  const drop = (gone: number) => setRows(rows.filter(({ key }) => key !== gone));
  return { rows, add, drop };
}
