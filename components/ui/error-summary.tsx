'use client';

import { useEffect, useState, type Ref } from 'react';

export type Fault = { field: string; words: string };

/** What is to be corrected, each line leading to its field. Give it the focus after a refused answer. */
export function ErrorSummary({
  title,
  faults,
  ref,
}: {
  title: string;
  faults: readonly Fault[];
  ref?: Ref<HTMLDivElement>;
}) {
  const fields = faults.map(({ field }) => field).join(' ');
  const [names, setNames] = useState<Record<string, string>>({});
  // Two fields may lack the same: the label tells which is meant.
  useEffect(() => setNames(labelsOf(fields.split(' '))), [fields]);
  if (faults.length === 0) return null;
  return (
    <div className="summary-error" role="alert" tabIndex={-1} ref={ref}>
      <h2>{title}</h2>
      <ul className="stack-2">
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`}>{names[field] ? `${names[field]} · ${words}` : words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the fields of these ids are called on the page; a field without a label of its own is left out. */
function labelsOf(ids: readonly string[]): Record<string, string> {
  const named = ids.flatMap((id) => {
    const field = document.getElementById(id);
    const label = field?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const text = label?.textContent.trim();
    return text ? [[id, text] as const] : [];
  });
  return Object.fromEntries(named);
}
