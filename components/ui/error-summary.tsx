import type { Ref } from 'react';

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
  if (faults.length === 0) return null;
  return (
    <div className="summary-error" role="alert" tabIndex={-1} ref={ref}>
      <h2>{title}</h2>
      <ul className="stack-2">
        {faults.map((fault) => (
          <li key={fault.field}>
            <a href={`#${fault.field}`}>{fault.words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
